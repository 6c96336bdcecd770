/** What the voice says of a pose. */

import type { Pose } from "@/disciplines/yoga/poses";
import type { Voice } from "@/disciplines/yoga/use-choices";

const NUMERALS: Readonly<Record<string, string>> = { I: "one", II: "two", III: "three" };

/** "Warrior two, right side." and, with cues, what helps in it; nothing when the voice is off. */
export function spokenOf(pose: Pose, voice: Voice): string {
  if (voice === "Off") return "";
  const name = pose.name.replace(/\b(I{1,3})$/, (numeral) => NUMERALS[numeral] ?? numeral);
  const side = pose.side === "left" || pose.side === "right" ? `, ${pose.side} side` : "";
  return voice === "Cues" && pose.cue !== "" ? `${name}${side}. ${pose.cue}` : `${name}${side}.`;
}
