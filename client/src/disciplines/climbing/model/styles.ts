/** The ways a route was climbed, and how many tries each of them is. */

import type { Style } from "../types";

export type StyleWords = { key: Style; label: string; letter: string; isFirstTry: boolean };

/** In the order of their buttons. */
export const STYLES: readonly StyleWords[] = [
  { key: "FLASH", label: "Flash", letter: "f", isFirstTry: true },
  { key: "ONSIGHT", label: "Onsight", letter: "o", isFirstTry: true },
  { key: "REDPOINT", label: "Redpoint", letter: "r", isFirstTry: false },
  { key: "REPEAT", label: "Repeat", letter: "p", isFirstTry: false },
  { key: "ATTEMPT", label: "Attempt", letter: "a", isFirstTry: false },
];

export const MOST_TRIES = 1000;

/** Return the words of a style. */
export function styleOf(key: Style): StyleWords {
  const found = STYLES.find((style) => style.key === key);
  if (!found) throw new RangeError(`${key} is no style`);
  return found;
}

/** Return how many tries a style logs: a flash and an onsight are always the first one. */
export function triesFor(style: Style, chosen: number): number {
  return styleOf(style).isFirstTry ? 1 : Math.min(MOST_TRIES, Math.max(1, Math.round(chosen)));
}

/** Whether it was climbed to the top. */
export function isSend({ style }: { style: Style }): boolean {
  return style !== "ATTEMPT";
}

/** "1 try", "3 tries" */
export function sayTries(tries: number): string {
  return tries === 1 ? "1 try" : `${tries} tries`;
}
