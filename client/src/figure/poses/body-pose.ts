/** The whole-body pose of a seed: drawn again until no limb bends wrongly, nothing collides and nothing tips over. */

import { steadiness } from "@/figure/balance";
import { type BodyFamily, chooseFigure } from "@/figure/choice";
import { strain } from "@/figure/limits";
import { mirrored } from "@/figure/mirrored";
import type { Plan } from "@/figure/plan";
import * as low from "@/figure/poses/low";
import * as upright from "@/figure/poses/upright";
import { FEMALE, MALE } from "@/figure/proportions";
import { createRandom, type Random } from "@/figure/random";
import { depth, overlap } from "@/figure/solids";
import { type Solved, solve } from "@/figure/solve";
import type { FigureSpec } from "@/figure/spec";

const FAMILIES: Record<BodyFamily, (random: Random) => Plan> = {
  contrapposto: upright.contrapposto,
  walking: upright.walking,
  reaching: upright.reaching,
  handsOnHips: upright.handsOnHips,
  seated: low.seated,
  seatedTwist: low.seatedTwist,
  chair: low.chair,
  crouch: low.crouch,
  kneel: low.kneel,
  lunge: low.lunge,
  bowDraw: upright.bowDraw,
  bend: upright.bend,
  lying: low.lying,
  throw: upright.throwing,
  jump: low.jump,
  dance: upright.dance,
};

/** What is allowed: degrees past a limit, and statures in each other, under the floor, beside the support. */
export const ALLOWED = { strain: 0.01, overlap: 0.016, depth: 0.005, gap: 0.004 } as const;
const TRIES = 160;

/** Families whose weight is not asked for: in the air, or on something that is not the floor. */
export const UNSUPPORTED: ReadonlySet<BodyFamily> = new Set(["jump", "chair"]);

/** Return how wrong a pose is; 0 if nothing is. */
export function faults(family: BodyFamily, { pose, frames, gap }: Solved): number {
  const tipping = UNSUPPORTED.has(family) ? 0 : Math.max(0, -steadiness(frames));
  return (
    Math.max(0, strain(pose.angles) - ALLOWED.strain) +
    100 * Math.max(0, overlap(frames) - ALLOWED.overlap) +
    100 * Math.max(0, depth(frames) - ALLOWED.depth) +
    100 * Math.max(0, gap - ALLOWED.gap) +
    100 * tipping
  );
}

/** Return the pose of a seed. */
export function bodyPose(spec: FigureSpec): Solved {
  const choice = chooseFigure(spec);
  const body = choice.isFemale ? FEMALE : MALE;
  const random = createRandom(spec.seed, 2);
  let best: Solved | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let count = 0; count < TRIES; count++) {
    const plan = FAMILIES[choice.body](random);
    const solved = solve(body, choice.side === "left" ? plan : mirrored(plan));
    const wrong = faults(choice.body, solved);
    if (wrong < least) {
      best = solved;
      least = wrong;
    }
    if (wrong === 0) break;
  }
  if (!best) throw new Error("No pose was drawn.");
  return best;
}
