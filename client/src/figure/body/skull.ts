/**
 * The head without its features: sections across it from chin to hairline, and the dome of the skull. All lengths in
 * millimetres of a body 1720 high: x to the left, y up from the middle of the eyes, z ahead of the joint that carries
 * the head. Heights, breadths and depths after the means of ANSUR II (2012).
 */

import { type Measure, melt } from "@/figure/body/shapes";

/** Millimetres in one stature, and the height of the eyes over the joint of the head. */
export const MILLIMETRES = 1720;
export const EYE_HEIGHT = 51;

export interface Build {
  isFemale: boolean;
  /** -1 to 1 each: breadth of the jaw, fullness of the cheeks. */
  jaw: number;
  cheek: number;
}

/** Each: height, then x and z of points from the middle of the face round to the middle of the back. */
const SECTIONS: readonly (readonly number[])[] = [
  [-126, 0, 88, 9, 86, 16, 80, 23, 66, 30, 50, 37, 32, 40, 16, 34, 2, 20, -5, 0, -8],
  [-112, 0, 98, 10, 96, 18, 88, 26, 72, 35, 52, 43, 32, 47, 14, 40, 0, 24, -8, 0, -10],
  [-98, 0, 104, 11, 102, 20, 94, 29, 79, 39, 58, 48, 36, 52, 15, 46, 0, 26, -9, 0, -14],
  [-84, 0, 99, 12, 97, 22, 91, 32, 79, 43, 60, 52, 38, 56, 16, 51, 0, 30, -14, 0, -20],
  [-66, 0, 101, 12, 99, 24, 93, 35, 82, 47, 64, 56, 42, 60, 18, 56, 0, 36, -20, 0, -30],
  [-46, 0, 100, 12, 99, 25, 94, 38, 84, 51, 67, 60, 46, 63, 20, 60, -2, 44, -30, 0, -46],
  [-30, 0, 98, 13, 97, 27, 93, 41, 85, 55, 70, 64, 48, 66, 20, 64, -6, 50, -40, 0, -60],
  [-15, 0, 97, 14, 95, 28, 92, 43, 85, 56, 71, 65, 50, 69, 20, 68, -8, 58, -48, 0, -72],
  [4, 0, 97, 13, 95, 28, 91, 42, 83, 53, 70, 61, 50, 69, 20, 72, -10, 64, -54, 0, -83],
  [22, 0, 103, 13, 102, 30, 99, 45, 89, 55, 73, 61, 50, 71, 18, 75, -12, 68, -56, 0, -89],
  [36, 0, 100, 14, 99, 29, 95, 44, 86, 55, 71, 63, 49, 73, 16, 76, -14, 69, -57, 0, -91],
  [58, 0, 98, 16, 96, 30, 91, 44, 82, 56, 66, 65, 45, 73, 14, 75, -14, 68, -56, 0, -89],
  [80, 0, 88, 16, 86, 30, 81, 44, 70, 56, 53, 64, 34, 69, 10, 70, -14, 63, -52, 0, -84],
];

/** The sections are turned about this line; angles from the front. */
const AXIS_Z = 10;
const ANGLES = 28;
const STEP = Math.PI / (ANGLES - 1);

const ramp = (from: number, to: number, value: number) => {
  const share = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
};

/** Return a landmark moved for a build: a woman's jaw narrower, her brow flatter, her cheek rounder. */
function shaped(y: number, x: number, z: number, { isFemale, jaw, cheek }: Build): readonly [number, number] {
  const low = ramp(-35, -95, y);
  let wide = 1 + jaw * 0.045 * low + (isFemale ? -0.04 - 0.065 * low : 0);
  const front = ramp(40, 85, z);
  const brow = ramp(20, 2, Math.abs(y - 22));
  const ahead = isFemale ? front * (3 * ramp(30, 62, y) - 4.5 * brow) : 0;
  const full = ramp(30, 0, Math.abs(y + 42)) * front * ramp(12, 36, x);
  wide += full * ((isFemale ? 0.02 : 0) + cheek * 0.03);
  return [x * wide, z + ahead];
}

/** Return the radius at each angle of a section. */
function radii(section: readonly number[], build: Build): number[] {
  const [y = 0, ...points] = section;
  const polar = Array.from({ length: points.length / 2 }, (_, at) => {
    const [px, pz] = shaped(y, points[at * 2] ?? 0, points[at * 2 + 1] ?? 0, build);
    return { angle: Math.atan2(px, pz - AXIS_Z), radius: Math.hypot(px, pz - AXIS_Z) };
  });
  return Array.from({ length: ANGLES }, (_, at) => {
    const angle = at * STEP;
    const next = polar.findIndex((one) => one.angle >= angle - 1e-9);
    const after = polar[next < 0 ? polar.length - 1 : next];
    const before = polar[Math.max(0, (next < 0 ? polar.length : next) - 1)];
    if (!after || !before) return 0;
    const share = after.angle - before.angle < 1e-9 ? 0 : (angle - before.angle) / (after.angle - before.angle);
    return before.radius + (after.radius - before.radius) * Math.min(1, share);
  });
}

/** Return a value between the middle two of four neighbours (Catmull and Rom 1974). */
const between = (a: number, b: number, c: number, d: number, t: number) =>
  b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));

/** Columns of a row of the table: one more than the angles at each side, so that every place has four neighbours. */
const COLUMNS = ANGLES + 2;

/** Return the radii of all sections, each row with the mirror images of its ends. */
function radiusTable(build: Build): Float64Array {
  const table = new Float64Array(COLUMNS * SECTIONS.length);
  SECTIONS.forEach((section, row) => {
    const one = radii(section, build);
    table.set([one[1] ?? 0, ...one, one[ANGLES - 2] ?? 0], row * COLUMNS);
  });
  return table;
}

/** Return the distance in millimetres to the plain head of a build. */
export function plainHead(build: Build): Measure {
  // A woman's chin is nearer to her mouth.
  const heights = Float64Array.from(SECTIONS, ([y = 0]) => (build.isFemale && y < -66 ? -66 + (y + 66) * 0.9 : y));
  const table = radiusTable(build);
  const last = heights.length - 1;
  const chin = build.isFemale ? -104 : -111;
  const radiusIn = (row: number, column: number, t: number) => {
    const at = Math.max(0, Math.min(last, row)) * COLUMNS + column;
    return between(table[at] ?? 0, table[at + 1] ?? 0, table[at + 2] ?? 0, table[at + 3] ?? 0, t);
  };
  return (x, y, z) => {
    const cx = x < 0 ? -x : x;
    const crown = dome(cx, y, z);
    const off = Math.sqrt(cx * cx + (z - AXIS_Z) * (z - AXIS_Z));
    // Far away the ball of the head is near enough.
    if (crown > 60 && off > 130) return crown;
    let row = 0;
    while (row < last - 1 && y > (heights[row + 1] ?? 0)) row++;
    const low = heights[row] ?? 0;
    const up = Math.max(0, Math.min(1, (y - low) / ((heights[row + 1] ?? 1) - low)));
    const angle = Math.atan2(cx, z - AXIS_Z) / STEP;
    const column = Math.min(ANGLES - 2, Math.floor(angle));
    const t = angle - column;
    const radius = between(
      radiusIn(row - 1, column, t),
      radiusIn(row, column, t),
      radiusIn(row + 1, column, t),
      radiusIn(row + 2, column, t),
      up,
    );
    let face = (off - radius) * 0.9;
    // Below: the plane from the chin back to the corners of the jaw, then up behind them.
    const under = (chin - y + (95 - z) * 0.34) * 0.93;
    const behind = (-70 - y - (z - 6) * 1.5) * 0.55;
    face = -melt(-face, -Math.max(under, behind), 9);
    face = -melt(-face, -(y - 72), 40);
    return melt(face, crown, 26);
  };
}

/** The skull over and behind the face. */
function dome(x: number, y: number, z: number): number {
  const [a, b, c] = [x / 75, (y - 30) / 87, (z - 5) / 95];
  const near = Math.sqrt(a * a + b * b + c * c);
  const slope = Math.sqrt((a / 75) ** 2 + (b / 87) ** 2 + (c / 95) ** 2);
  return slope < 1e-6 ? -75 : (near * (near - 1)) / slope;
}
