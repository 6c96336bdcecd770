/** What moves sections and activities of this page, says where they are now, and keeps the focus on them. */

import { useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Document } from "@/api/types";
import { type Parts, sayActivityPlace, saySectionPlace } from "@/features/sessions/parts-context";
import { useEdits } from "@/features/sessions/use-edits";
import { findActivity, isSame } from "@/practice/editing";
import { useSessionEditor } from "@/practice/editor-context";
import * as sections from "@/practice/sections";

export interface Moves {
  /** The same for as long as the page is open. */
  parts: Parts;
  /** To be announced. */
  said: string;
  /** What was moved last; it is never folded away. */
  movedId: string | null;
}

/** Find a part of the page by its id. */
export function findPart(id: string): HTMLElement | null {
  return document.querySelector(`[data-part="${CSS.escape(id)}"]`);
}

export function useMoves(): Moves {
  const editor = useSessionEditor();
  const edits = useEdits();
  const [said, setSaid] = useState("");
  const [movedId, setMovedId] = useState<string | null>(null);
  const focused = useRef<{ id: string; element: Element | null } | null>(null);
  useLayoutEffect(() => {
    if (!focused.current) return;
    const { id, element } = focused.current;
    focused.current = null;
    const part = findPart(id);
    const isHeld = element instanceof HTMLElement && element.isConnected && part?.contains(element);
    const target = isHeld ? element : part;
    if (document.activeElement !== target) target?.focus({ preventScroll: true });
    part?.scrollIntoView({ block: "nearest" });
  });
  const parts = useMemo<Parts>(() => {
    const run = (id: string, move: Edit, say: (document: Document) => string) => {
      const before = editor.getView().draft.attributes;
      const isInside = findPart(id)?.contains(document.activeElement);
      focused.current = { id, element: isInside ? document.activeElement : null };
      setMovedId(id);
      const after = move(before);
      const name = nameOf(before, id);
      const isMoved = !isSame(after, before);
      setSaid(isMoved ? `Moved ${name}: ${say(after)}.` : `${name} is already there: ${say(before)}.`);
      return isMoved ? `Moved ${name}.` : null;
    };
    const step = (id: string, move: Edit, say: (document: Document) => string) => {
      const message = run(id, move, say);
      if (message) edits.change(move, "now", message);
    };
    const place = (id: string, move: Edit, say: (document: Document) => string) => {
      const message = run(id, move, say);
      if (message) edits.changeWithUndo(move, message);
    };
    const inSection = (id: string) => (document: Document) => sayActivityPlace(document, id);
    const amongSections = (id: string) => (document: Document) => saySectionPlace(document, id);
    return {
      stepActivity: (id, by) => step(id, (document) => sections.stepActivity(document, id, by), inSection(id)),
      stepSection: (id, by) => step(id, (document) => sections.stepSection(document, id, by), amongSections(id)),
      moveActivity: (id, sectionId, index) =>
        place(id, (document) => sections.moveActivity(document, id, sectionId, index), inSection(id)),
      moveSection: (id, index) => place(id, (document) => sections.moveSection(document, id, index), amongSections(id)),
    };
  }, [editor, edits]);
  return { parts, said, movedId };
}

type Edit = (document: Document) => Document;

function nameOf(document: Document, id: string): string {
  const name = findActivity(document, id)?.activity.name ?? document.sections.find((one) => one.id === id)?.name;
  return name || "it";
}
