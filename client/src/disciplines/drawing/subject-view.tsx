/** What is drawn, as large as its place: a generated figure, or a picture of one's own. */

import { OwnPicture } from "@/disciplines/drawing/own-picture";
import type { DrawingSetup, Subject } from "@/disciplines/drawing/setup-model";
import { Figure } from "@/figure/figure";

export type SubjectViewProps = {
  subject: Subject;
  setup: Pick<DrawingSetup, "category" | "gender" | "clothing">;
  /** What comes after it, so that it is ready by then. */
  next?: Subject | null;
  turn?: number;
  light?: number | null;
  isFlipped?: boolean;
  isGrey?: boolean;
  hasGrid?: boolean;
  /** Called when it is seen, and when it turns out that it cannot be. */
  onReady?: () => void;
};

export function SubjectView({ subject, setup, next = null, turn, light, ...view }: SubjectViewProps) {
  if (typeof subject === "string") return <OwnPicture key={subject} name={subject} {...view} />;
  const { category, gender, clothing } = setup;
  const nextSeed = typeof next === "number" ? next : null;
  return <Figure seed={subject} nextSeed={nextSeed} {...{ category, gender, clothing, turn, light }} {...view} />;
}
