/** What the old drill app left in this browser, where it ran under the same address. */

import { plural } from "@/lib/numbers";
import type { Source } from "./model";
import { sourceOf } from "./model";

const KEYS = ["drill-chord-sessions", "drill-drawing-sessions", "drill-habit-data"] as const;

/** For the browser's console on the page of the drill app; it puts what is stored there into the clipboard. */
export const TAKE_OUT_LINE = `copy(JSON.stringify(Object.fromEntries(${JSON.stringify(KEYS)}.map(k => [k, localStorage[k]]))))`;

/** What was found: as a file, and in words. */
export type DrillStorage = { source: Source; said: string };

/** Return what the drill app left here, or null. */
export function findDrillStorage(): DrillStorage | null {
  const texts = KEYS.map((key) => [key, read(key)] as const).filter(([, text]) => text !== null && text !== "[]");
  if (texts.length === 0) return null;
  const said = texts.map(([key, text]) => say(key, text ?? "")).join(", ");
  return { source: sourceOf("Drill app in this browser.json", JSON.stringify(Object.fromEntries(texts))), said };
}

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null; // storage is switched off
  }
}

function say(key: (typeof KEYS)[number], text: string): string {
  if (key === "drill-habit-data") return "habit data";
  const what = key === "drill-chord-sessions" ? "chord drill" : "drawing drill";
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value)) return plural(value.length, what);
  } catch {
    // A list that cannot be read is said so by the server, row by row.
  }
  return `${what}s`;
}
