/** How what is drawn is said. Pure. */

import type { ImageResult } from "@/disciplines/drawing/run-model";
import type { DrawingSetup, Subject } from "@/disciplines/drawing/setup-model";
import { poseName } from "@/figure/pose-name";

/** "48 213" */
export function saySeed(seed: number): string {
  return String(seed).replace(/\B(?=(\d{3})+$)/g, " ");
}

type Kind = Pick<DrawingSetup, "category" | "gender" | "clothing">;

/** Say what is drawn: its pose, or the name of the picture without its folders. */
export function saySubject(subject: Subject | null, { category, gender, clothing }: Kind): string {
  if (subject === null) return "Picture";
  if (typeof subject === "number") return poseName({ seed: subject, category, gender, clothing });
  return subject
    .split("/")
    .slice(-1)
    .join("")
    .replace(/\.[^.]+$/, "");
}

/** Return what a result was drawn from. */
export function subjectOf({ seed, picture }: Pick<ImageResult, "seed" | "picture">): Subject | null {
  return seed ?? picture;
}
