/** The single-letter keys: read from the page, never from inside a field. */

import { useEffect, useRef, useSyncExternalStore } from "react";

const STORED_AS = "fractal-goals-letter-keys";
/** A second letter must follow `g` within this time. */
const SEQUENCE_MILLISECONDS = 1200;
/** Where every character is text. */
const FIELDS = "input, textarea, select, [contenteditable], [role=dialog]";
/** Where letters find a row by its name; "?" is still ours. */
const OWN_LETTERS = "[role=tree], [role=listbox], [role=menu]";

const listeners = new Set<() => void>();

function readEnabled(): boolean {
  try {
    return localStorage.getItem(STORED_AS) !== "off";
  } catch {
    return true;
  }
}

/** Switch the single-letter keys on or off on this device. */
export function setLetterKeys(isEnabled: boolean): void {
  try {
    localStorage.setItem(STORED_AS, isEnabled ? "on" : "off");
  } catch {
    // Without storage the choice holds until the page is left.
  }
  for (const listener of listeners) listener();
}

/** Return whether the single-letter keys are on. */
export function useLetterKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, readEnabled);
}

/** Return the letter a key event means for the page, or null when it belongs to a field or to the browser. */
export function pageKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key.length !== 1) return null;
  if (event.target instanceof Element) {
    if (event.target.closest(FIELDS)) return null;
    if (event.key !== "?" && event.target.closest(OWN_LETTERS)) return null;
  }
  return event.key.toLowerCase();
}

/** Run an action for a key like "s", "?" or a sequence like "g t". */
export function useKeys(actions: Record<string, () => void>): void {
  const latest = useRef(actions);
  latest.current = actions;
  const isEnabled = useLetterKeys();
  useEffect(() => {
    if (!isEnabled) return;
    let first: { key: string; at: number } | null = null;
    const press = (event: KeyboardEvent) => {
      const key = pageKey(event);
      if (key === null) return;
      const isSecond = first !== null && event.timeStamp - first.at < SEQUENCE_MILLISECONDS;
      const named = isSecond && first ? `${first.key} ${key}` : key;
      first = null;
      const action = latest.current[named];
      if (action) {
        event.preventDefault();
        action();
      } else if (Object.keys(latest.current).some((name) => name.startsWith(`${key} `))) {
        first = { key, at: event.timeStamp };
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [isEnabled]);
}
