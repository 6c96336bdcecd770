/** The keys of the outline. Tab changes the level once a row is being worked on; on the way through, and after Escape, it goes on. */

import { type RefObject, useEffect, useRef } from "react";
import { useKeys } from "@/lib/keys";
import type { OutlineVerbs } from "./outline-context";
import { commandOnRow } from "./outline-keys";
import type { Outline } from "./use-outline";

const ARROWS = ["ArrowUp", "ArrowDown", "Home", "End"];
const QUIET = ["Tab", "Shift", "Control", "Alt", "Meta"];

export interface OutlineHandlers {
  onKeyDown: (event: React.KeyboardEvent<HTMLElement>) => void;
  onFocus: (event: React.FocusEvent<HTMLElement>) => void;
  onPointerDown: () => void;
}

export function useOutlineKeys(
  tree: RefObject<HTMLElement | null>,
  { rows, currentId, wanted, focus }: Outline,
  verbs: OutlineVerbs,
): OutlineHandlers {
  const tabLeaves = useRef(true);
  /** A press gives the focus before it is told what it is held with; the row is chosen when it ends. */
  const isPressing = useRef(false);
  const first = rows.find((row) => row.kind === "goal")?.key;
  const current = rows.some((row) => row.key === currentId) ? currentId : first;
  useKeys({
    n: () => {
      if (current) verbs.perform({ do: "newSibling" }, current);
    },
    e: () => {
      if (current) verbs.perform({ do: "rename", typed: "" }, current);
    },
  });
  // With nothing in focus the arrows begin in the outline.
  useEffect(() => {
    const begin = (event: KeyboardEvent) => {
      const isFree = document.activeElement === document.body || document.activeElement?.id === "page";
      if (!isFree || !current || event.defaultPrevented || event.altKey || !ARROWS.includes(event.key)) return;
      event.preventDefault();
      focus(current);
    };
    window.addEventListener("keydown", begin);
    return () => window.removeEventListener("keydown", begin);
  }, [current, focus]);

  return {
    onKeyDown: (event) => {
      const { target } = event;
      // Menus are drawn elsewhere on the page, but their keys come by here.
      if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return;
      const key = target.dataset.key;
      if (key === undefined || event.nativeEvent.isComposing) return;
      const command = commandOnRow(event, tabLeaves.current);
      if (command?.do === "tabOn") return;
      if (!QUIET.includes(event.key)) tabLeaves.current = command?.do === "leave";
      if (!command) return;
      event.preventDefault();
      // A menu that opens would take the rest of this very press for one outside of it.
      event.stopPropagation();
      verbs.perform(command, key);
    },
    onFocus: ({ target, relatedTarget }) => {
      const { key } = target.dataset;
      if (key === undefined || isPressing.current) return;
      if (relatedTarget instanceof Node && !tree.current?.contains(relatedTarget) && wanted.current === null)
        tabLeaves.current = true;
      if (key !== currentId) focus(key);
    },
    onPointerDown: () => {
      tabLeaves.current = false;
      isPressing.current = true;
      setTimeout(() => {
        isPressing.current = false;
      });
    },
  };
}
