/** The keys with Ctrl or ⌘: find and do from anywhere, undo and redo outside of text. */

import { useLayoutEffect, useRef } from "react";
import { commandKey, isTyping } from "@/lib/keys";
import { redo, undo } from "./undo";

const CHANGES: Readonly<Record<string, () => void>> = { z: undo, "shift z": redo, y: redo };

export function useCommandKeys(onFind: () => void): void {
  const latest = useRef(onFind);
  latest.current = onFind;
  // With the page itself, not after it: who sees it may press at once.
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = commandKey(event);
      const change = key === null || isTyping(event) || event.defaultPrevented ? undefined : CHANGES[key];
      if (key === "k") latest.current();
      else if (change) change();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
