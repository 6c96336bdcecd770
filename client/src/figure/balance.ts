/** Where the body's weight lies, and whether it stands. */

import { Vector3 } from "three";
import { MASSES } from "@/figure/proportions";
import { type Frames, SIDES } from "@/figure/skeleton";
import { floorBalls } from "@/figure/solids";

/** Return the centre of mass (segment method, Winter). */
export function massCentre(frames: Frames): Vector3 {
  const sum = new Vector3();
  let masses = 0;
  const add = ({ mass, at }: { mass: number; at: number }, from: Vector3, to: Vector3) => {
    sum.addScaledVector(from, mass * (1 - at)).addScaledVector(to, mass * at);
    masses += mass;
  };
  const point = (bone: keyof Frames) => frames[bone].position;
  const tip = (bone: keyof Frames, x: number, y: number, z: number) =>
    new Vector3(x, y, z).applyQuaternion(frames[bone].rotation).add(frames[bone].position);
  add(MASSES.head, tip("head", 0, -0.034, 0.01), tip("head", 0, 0.096, 0.01));
  add(MASSES.thorax, tip("thorax", 0, 0, 0.004), tip("thorax", 0, 0.17, -0.006));
  add(MASSES.abdomen, tip("lumbar", 0, -0.02, 0.012), tip("thorax", 0, 0.01, 0.01));
  add(MASSES.pelvis, tip("pelvis", 0, -0.03, 0), tip("pelvis", 0, 0.055, -0.004));
  for (const side of SIDES) {
    add(MASSES.upperArm, point(`${side}Shoulder`), point(`${side}Elbow`));
    add(MASSES.forearm, point(`${side}Elbow`), point(`${side}Wrist`));
    add(MASSES.hand, point(`${side}Wrist`), tip(`${side}Wrist`, 0, -0.09, 0));
    add(MASSES.thigh, point(`${side}Hip`), point(`${side}Knee`));
    add(MASSES.shank, point(`${side}Knee`), point(`${side}Ankle`));
    add(MASSES.foot, tip(`${side}Ankle`, 0, -0.02, -0.034), tip(`${side}Toes`, 0, 0, 0.03));
  }
  return sum.divideScalar(masses);
}

type Point = readonly [x: number, z: number];

/** Return the corners round all that touches the floor, in order (monotone chain, Andrew 1979). */
export function supportHull(frames: Frames, tolerance = 0.009): Point[] {
  const points = floorBalls(frames)
    .filter(([, centre, radius]) => centre.y - radius < tolerance)
    .flatMap(([, { x, z }, radius]): Point[] => [
      [x - radius * 0.6, z],
      [x + radius * 0.6, z],
      [x, z - radius * 0.6],
      [x, z + radius * 0.6],
    ])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const cross = (o: Point, a: Point, b: Point) => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);
  const half = (list: readonly Point[]) => {
    const out: Point[] = [];
    for (const point of list) {
      while (out.length >= 2) {
        const [last, before] = [out.at(-1), out.at(-2)];
        if (!last || !before || cross(before, last, point) > 0) break;
        out.pop();
      }
      out.push(point);
    }
    return out.slice(0, -1);
  };
  return [...half(points), ...half([...points].reverse())];
}

/** Return how far inside the support the weight falls, in statures; negative: outside, the body would tip. */
export function steadiness(frames: Frames, tolerance?: number): number {
  const hull = supportHull(frames, tolerance);
  const { x, z } = massCentre(frames);
  if (hull.length < 3) return -1;
  return Math.min(
    ...hull.map((a, index) => {
      const b = hull[(index + 1) % hull.length] ?? a;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
      return ((b[0] - a[0]) * (z - a[1]) - (b[1] - a[1]) * (x - a[0])) / length;
    }),
  );
}
