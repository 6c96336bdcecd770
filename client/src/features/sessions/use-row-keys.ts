/** The keys of an activity: Alt with an arrow moves it from anywhere in it; on the row itself Space starts and stops it. */

import type { KeyboardEvent } from "react";
import { useParts } from "@/features/sessions/parts-context";
import { useSessionEditor } from "@/practice/editor-context";
import { isActive, toggleTimer } from "@/practice/session-edits";

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** Focus the next row of the page. */
function focusNext(row: HTMLElement, by: -1 | 1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-activity]")];
  const next = rows[rows.indexOf(row) + by];
  next?.focus();
}

export function useRowKeys(id: string): (event: KeyboardEvent<HTMLElement>) => void {
  const editor = useSessionEditor();
  const { stepActivity } = useParts();
  return (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, target, currentTarget } = event;
    if (ctrlKey || metaKey || shiftKey) return;
    const by = STEPS[key];
    const isOnRow = target === currentTarget;
    if (altKey && by) stepActivity(id, by);
    else if (isOnRow && !altKey && by) focusNext(currentTarget, by);
    else if (isOnRow && key === " " && isActive(editor)) toggleTimer(editor, id);
    else return;
    event.preventDefault();
  };
}
