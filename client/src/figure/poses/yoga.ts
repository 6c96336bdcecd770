/** The yoga poses the figure knows by their keys. */

import { mirrored } from "@/figure/mirrored";
import { BALANCING_POSES } from "@/figure/poses/yoga/balancing";
import { KNEELING_POSES } from "@/figure/poses/yoga/kneeling";
import { LUNGE_POSES } from "@/figure/poses/yoga/lunges";
import type { YogaPose } from "@/figure/poses/yoga/parts";
import { PLANK_POSES } from "@/figure/poses/yoga/planks";
import { PRONE_POSES } from "@/figure/poses/yoga/prone";
import { SEATED_POSES } from "@/figure/poses/yoga/seated";
import { MOUNTAIN, STANDING_POSES } from "@/figure/poses/yoga/standing";
import { SUPINE_POSES } from "@/figure/poses/yoga/supine";
import { UPPER_BODY_POSES } from "@/figure/poses/yoga/upper-body";
import { FEMALE } from "@/figure/proportions";
import { type Solved, solve } from "@/figure/solve";
import type { PoseSide } from "@/figure/spec";

export const YOGA_POSES: Readonly<Record<string, YogaPose>> = {
  ...STANDING_POSES,
  ...BALANCING_POSES,
  ...UPPER_BODY_POSES,
  ...LUNGE_POSES,
  ...PLANK_POSES,
  ...KNEELING_POSES,
  ...SEATED_POSES,
  ...PRONE_POSES,
  ...SUPINE_POSES,
};

/** Return the pose of a key and the degrees it is best seen from; an unknown one is mountain. */
export function yogaPose(key: string, side: PoseSide): { solved: Solved; view: number } {
  const found = YOGA_POSES[key] ?? MOUNTAIN;
  const isMirrored = side === "right";
  return {
    solved: solve(FEMALE, isMirrored ? mirrored(found.plan) : found.plan),
    view: isMirrored ? -found.view : found.view,
  };
}
