/** The single-letter keys: read from the page, never from inside a field. */

import { useLayoutEffect, useRef, useSyncExternalStore } from "react";

const STORED_AS = "fractal-goals-letter-keys";
/** A second letter must follow `g` within this time. */
const SEQUENCE_MILLISECONDS = 1200;
/** Where every character is text. */
const FIELDS = "input, textarea, select, [contenteditable], [role=dialog]";
/** Where letters find a row by its name; "?" and "/" are still ours. */
const OWN_LETTERS = "[role=tree], [role=listbox], [role=menu]";
const EVERYWHERE = ["?", "/"];
/** Where text is typed, and so where Ctrl+Z is the field's own. */
const TEXT_FIELDS = "input:not([type=checkbox], [type=radio], [type=range]), textarea, [contenteditable]";

/** The key of commands, as it is written on this machine's keyboard. */
export const MOD_KEY = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";

const listeners = new Set<() => void>();

/** Return whether the single-letter keys are on, without drawing again when that changes. */
export function readLetterKeys(): boolean {
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
  }, readLetterKeys);
}

/** Return the letter a key event means for the page, or null when it belongs to a field or to the browser. */
export function pageKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.key.length !== 1) return null;
  if (event.target instanceof Element) {
    if (event.target.closest(FIELDS)) return null;
    if (!EVERYWHERE.includes(event.key) && event.target.closest(OWN_LETTERS)) return null;
  }
  return event.key.toLowerCase();
}

/** Return whether somebody types where an event comes from. */
export function isTyping(event: Event): boolean {
  return event.target instanceof Element && event.target.closest(TEXT_FIELDS) !== null;
}

/** Return what an event commands, like "k" or "shift z" with Ctrl or ⌘ held; null when it is no command. */
export function commandKey(event: KeyboardEvent): string | null {
  if (event.altKey || !(event.ctrlKey || event.metaKey) || event.key.length !== 1) return null;
  return `${event.shiftKey ? "shift " : ""}${event.key.toLowerCase()}`;
}

/** Run an action for a key like "s", "?" or a sequence like "g t". */
export function useKeys(actions: Record<string, () => void>): void {
  const latest = useRef(actions);
  latest.current = actions;
  const isEnabled = useLetterKeys();
  // With the page itself, not after it: who sees it may press at once.
  useLayoutEffect(() => {
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
