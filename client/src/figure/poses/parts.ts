/** Single parts of the body, as they are drawn alone: hands, feet, heads. */

import { Quaternion, Vector3 } from "three";
import type { FingerAngles, HandAngles } from "@/figure/body/hand-bones";
import type { Choice, FootPose, HandPose } from "@/figure/choice";
import { CUP, FIST, GRIP, PINCH, POINT, RELAXED, SPREAD, VICTORY } from "@/figure/poses/hand-shapes";
import type { Proportions } from "@/figure/proportions";
import type { Random } from "@/figure/random";
import { type Frames, type Pose, placeBones, restAngles, SIDES, type Side } from "@/figure/skeleton";
import { floorBalls } from "@/figure/solids";

const SHAPES: Record<HandPose, HandAngles> = {
  relaxed: RELAXED,
  pointing: POINT,
  fist: FIST,
  open: SPREAD,
  grip: GRIP,
  pinch: PINCH,
  victory: VICTORY,
  cup: CUP,
};

/** Finger limits in degrees (Boone & Azen; Kapandji): sideways, base, middle and end joint. */
export const FINGER_LIMITS = [
  [-40, 22],
  [-25, 92],
  [0, 108],
  [0, 78],
] as const;

/** Return the hand of a pose, every joint a little its own way but inside its limits. */
export function handShape(pose: HandPose, random: Random): HandAngles {
  const loose = pose === "fist" ? 4 : 8;
  const shape = SHAPES[pose];
  const lag = random.near(-loose, loose);
  const varied = (finger: FingerAngles): FingerAngles => {
    const [spread, base, middle, tip] = finger.map((value, joint) => {
      const [low, high] = FINGER_LIMITS[joint] ?? [0, 0];
      const more = joint === 0 ? random.near(-2, 2) : lag + random.near(-loose, loose) * 0.6;
      return Math.max(low, Math.min(high, value + more));
    });
    return [spread ?? 0, base ?? 0, middle ?? 0, tip ?? 0];
  };
  const [index, middle, ring, little] = shape.fingers;
  return { ...shape, fingers: [varied(index), varied(middle), varied(ring), varied(little)] };
}

const standing = (): Pose => ({ position: new Vector3(0, 0.53, 0), rotation: new Quaternion(), angles: restAngles() });

/** Return the bones of a body whose forearm stands up before the viewer, bent a little at the wrist. */
export function handFrames(body: Proportions, random: Random): Frames {
  const pose = standing();
  for (const side of ["left", "right"] as const) {
    pose.angles[`${side}Shoulder`] = [random.near(10, 50), random.near(50, 80), 0];
    pose.angles[`${side}Elbow`] = [random.near(60, 120), 0, random.near(-70, 80)];
    pose.angles[`${side}Wrist`] = [random.near(-45, 40), random.near(-18, 14), 0];
  }
  return placeBones(body, pose);
}

/** Return the bones of a body whose feet stand, stretch or hang as chosen; only they are drawn. */
export function footFrames(body: Proportions, { foot, side }: Choice, random: Random): Frames {
  const pose = standing();
  const { angles } = pose;
  for (const one of ["left", "right"] as const) {
    angles[`${one}Hip`] = [0, random.near(0, 7), random.near(4, 22)];
    angles[`${one}Ankle`] = [0, -angles[`${one}Hip`][1], 0];
  }
  if (foot === "tiptoe") {
    const heel = random.between(32, 58);
    angles[`${side}Ankle`] = [-heel, 0, 0];
    angles[`${side}Toes`] = [heel, 0, 0];
  }
  if (foot === "relaxed") angles[`${side}Ankle`] = [-random.between(22, 46), random.near(0, 16), 0];
  if (foot === "relaxed") angles[`${side}Toes`] = [-random.between(4, 18), 0, 0];
  if (foot === "flexed") angles[`${side}Ankle`] = [random.between(8, 26), 0, 0];
  if (foot === "flexed") angles[`${side}Toes`] = [random.between(5, 34), 0, 0];
  if (foot === "crossed") {
    const other = side === "left" ? "right" : "left";
    angles[`${side}Hip`] = [9, -13, 14];
    angles[`${side}Knee`] = [10, 0, 0];
    angles[`${side}Ankle`] = [-14, 6, 0];
    angles[`${other}Hip`] = [-2, -2, 8];
  }
  const drawn = drawnFeet(foot, side);
  const lowest = floorBalls(placeBones(body, pose))
    .filter(([name]) => drawn.some((one) => name.startsWith(one) && /Heel|Inner|Outer|Toe/.test(name)))
    .map(([, centre, radius]) => centre.y - radius);
  pose.position.y -= Math.min(...lowest);
  return placeBones(body, pose);
}

/** Return which feet are drawn. */
export function drawnFeet(foot: FootPose, side: Side): readonly Side[] {
  return foot === "pair" || foot === "crossed" ? SIDES : [side];
}

/** Return the bones of a body whose head is held as chosen. */
export function headFrames(body: Proportions, { head, side }: Choice, random: Random): Frames {
  const pose = standing();
  const s = side === "left" ? 1 : -1;
  const nod = head === "up" ? -random.between(18, 44) : head === "down" ? random.between(16, 40) : random.near(-8, 10);
  const tip = head === "tilted" ? s * random.between(12, 30) : random.near(-6, 6);
  const turn =
    head === "turned" ? s * random.between(28, 66) : head === "profile" ? s * random.near(0, 12) : random.near(-14, 14);
  pose.angles.neck = [nod * 0.5, tip * 0.5, turn * 0.5];
  pose.angles.head = [nod * 0.5, tip * 0.5, turn * 0.5];
  for (const one of ["left", "right"] as const) pose.angles[`${one}Shoulder`] = [0, 12, 0];
  return placeBones(body, pose);
}
