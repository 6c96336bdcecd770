/** Chords and scales as people write and say them. Signs are ♭ ♯ here; what draws them is sign-text.tsx. */

import { findQuality, findScale, QUALITIES } from "@/disciplines/music/kinds";

/** "Ebb" → "E♭♭", "F##" → "F𝄪". */
export function writeNote(note: string): string {
  return note.slice(0, 1) + note.slice(1).replace("##", "𝄪").replaceAll("#", "♯").replaceAll("b", "♭");
}

export type Written = { root: string; symbol: string; bass: string | null; isScale: boolean; label: string };

/** Return the parts of a stored key, each to be drawn at its size; what cannot be read is its own root. */
export function writePrompt(key: string): Written {
  const [, root = "", rest = ""] = /^([A-G](?:#|b)?)(.*)$/.exec(key) ?? [];
  const scale = rest.startsWith(" ") ? findScale(rest.slice(1)) : null;
  if (scale) return { root: writeNote(root), symbol: scale.label, bass: null, isScale: true, label: scale.label };
  const [written = "", bass = null] = rest.split("/");
  const quality = findQuality(written === "" ? "maj" : written);
  if (root === "" || !quality) return { root: key, symbol: "", bass: null, isScale: false, label: "" };
  const under = bass === null ? null : writeNote(bass);
  return { root: writeNote(root), symbol: quality.symbol, bass: under, isScale: false, label: quality.label };
}

/** "E♭maj7/G", "E♭ dorian", "E♭maj7 → Am7". */
export function writeKey(key: string): string {
  return key
    .split(" → ")
    .map((one) => {
      const { root, symbol, bass, isScale } = writePrompt(one);
      return `${root}${isScale ? " " : ""}${symbol}${bass === null ? "" : `/${bass}`}`;
    })
    .join(" → ");
}

const sayNote = (note: string) =>
  note.replace("𝄪", " double sharp").replace("♭♭", " double flat").replace("♭", " flat").replace("♯", " sharp");

/** "E flat major 7 over G": for those who hear the page. */
export function sayKey(key: string): string {
  return key
    .split(" → ")
    .map((one) => {
      const { root, bass, label } = writePrompt(one);
      return [sayNote(root), label, bass && `over ${sayNote(bass)}`].filter(Boolean).join(" ");
    })
    .join(", then ");
}

const INVERSIONS = ["root position", "first inversion", "second inversion", "third inversion"];

export const sayInversion = (inversion: number): string => INVERSIONS[inversion] ?? `inversion ${inversion}`;

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "Major, minor and 2 more". */
export function joinFew(labels: readonly string[], most = 3): string {
  if (labels.length <= most) {
    const last = labels.at(-1) ?? "";
    return labels.length > 1 ? `${labels.slice(0, -1).join(", ")} and ${last}` : last;
  }
  return `${labels.slice(0, most - 1).join(", ")} and ${labels.length - most + 1} more`;
}

type Named = { mode: string; chord_types: readonly string[]; scales: readonly string[]; prompts: readonly string[] };

/** What a drill is called when nobody named it: "Major, minor and dominant chords". */
export function nameOf({ mode, chord_types, scales, prompts }: Named): string {
  if (prompts.length > 0) return joinFew(prompts.map(writeKey));
  if (mode === "scales") return capital(`${joinFew(scales.map((key) => findScale(key)?.label ?? key))} scales`);
  const labels = QUALITIES.filter(({ key }) => chord_types.includes(key)).map(({ label }) => label);
  return capital(`${joinFew(labels)} chords`);
}

type AskedWords = Named & { include_inversions: boolean };

/** The quiet line of a running drill: "major 7, dominant · inversions on". */
export function sayAsked({ mode, chord_types, scales, prompts, include_inversions }: AskedWords): string {
  if (prompts.length > 0) return `only ${prompts.map(writeKey).join(", ")}`;
  if (mode === "scales") return scales.map((key) => findScale(key)?.label ?? key).join(", ");
  const labels = QUALITIES.filter(({ key }) => chord_types.includes(key)).map(({ label }) => label);
  return `${labels.join(", ")}${include_inversions ? " · inversions on" : ""}`;
}
