/**
 * From a field of distances to triangles: naive surface nets (Gibson 1998) over the blocks the surface runs through,
 * every vertex then moved onto the surface, with the field's own slope as its normal.
 */

import { type Field, fieldAt, type Local, localPart, type Solid, sliced } from "@/figure/body/field";
import { keyOf, type Net, quads, type Step } from "@/figure/body/net";
import type { Surface } from "@/figure/surface";

/** Cells along the side of a block. */
const SIDE = 6;
const CORNERS = SIDE + 1;

export interface Region {
  low: readonly [number, number, number];
  high: readonly [number, number, number];
  /** Size of a cell in statures. */
  cell: number;
  /** True where another region draws the surface. */
  isSkipped?: (x: number, y: number, z: number) => boolean;
}

/** Return the marks of a vertex; see Surface. */
export type Marker = (local: Local, x: number, y: number, z: number) => readonly [number, number, number];

export function polygonize(field: Field, region: Region, mark: Marker): Surface {
  const { low, high, cell } = region;
  const step = SIDE * cell;
  const counts = [0, 1, 2].map((axis) => Math.ceil(((high[axis] ?? 0) - (low[axis] ?? 0)) / step));
  const net: Net = { positions: [], normals: [], marks: [], cells: new Map(), corners: new Map() };
  const half = (step * Math.sqrt(3)) / 2;
  const ends = (axis: 0 | 1 | 2, at: number) =>
    [low[axis] + at * step - half, low[axis] + (at + 1) * step + half] as const;
  const seen = new Set<number>();
  const next: [number, number, number][] = [];
  const visit = (a: number, b: number, c: number, among: readonly Solid[], isSure: boolean) => {
    const key = keyOf(a, b, c);
    if (seen.has(key)) return;
    const [x, y, z] = [low[0] + (a + 0.5) * step, low[1] + (b + 0.5) * step, low[2] + (c + 0.5) * step];
    if (region.isSkipped?.(x, y, z)) return;
    const local = localPart(field, x, y, z, half, among);
    if (local.links.length === 0 || (!isSure && Math.abs(fieldAt(local, x, y, z)) > half * 1.7)) return;
    seen.add(key);
    fillBlock(field, local, region, [a * SIDE, b * SIDE, c * SIDE], net, mark);
    for (const [da, db, dc] of crossedFaces()) next.push([a + da, b + db, c + dc]);
  };
  for (let a = 0; a < (counts[0] ?? 0); a++) {
    const slice = sliced(field.solids, "x", ...ends(0, a));
    for (let b = 0; b < (counts[1] ?? 0); b++) {
      const column = sliced(slice, "y", ...ends(1, b));
      if (column.length === 0) continue;
      for (let c = 0; c < (counts[2] ?? 0); c++) visit(a, b, c, column, false);
    }
  }
  // Where the surface leaves a block the next one draws it on, whatever its middle said: no holes.
  for (let found = next.pop(); found; found = next.pop()) {
    if (found.every((at, axis) => at >= 0 && at < (counts[axis] ?? 0))) visit(...found, field.solids, true);
  }
  return {
    positions: Float32Array.from(net.positions),
    normals: Float32Array.from(net.normals),
    marks: Float32Array.from(net.marks),
    indices: quads(net),
  };
}

const values = new Float64Array(CORNERS ** 3);
const at = (i: number, j: number, k: number) => values[(i * CORNERS + j) * CORNERS + k] ?? 1;

/** Return the directions in which the surface leaves the block that was filled last. */
function crossedFaces(): Step[] {
  const last = CORNERS - 1;
  const isCrossed = (corner: (u: number, v: number) => number) => {
    const first = corner(0, 0) < 0;
    for (let u = 0; u < CORNERS; u++) {
      for (let v = 0; v < CORNERS; v++) if (corner(u, v) < 0 !== first) return true;
    }
    return false;
  };
  const faces: readonly (readonly [Step, (u: number, v: number) => number])[] = [
    [[-1, 0, 0], (u, v) => at(0, u, v)],
    [[1, 0, 0], (u, v) => at(last, u, v)],
    [[0, -1, 0], (u, v) => at(u, 0, v)],
    [[0, 1, 0], (u, v) => at(u, last, v)],
    [[0, 0, -1], (u, v) => at(u, v, 0)],
    [[0, 0, 1], (u, v) => at(u, v, last)],
  ];
  return faces.flatMap(([step, corner]) => (isCrossed(corner) ? [step] : []));
}

/** Ask the field at every corner of a block; blocks that share a corner share its value. Return how many are inside. */
function fillCorners(local: Local, { low, cell }: Region, [i0, j0, k0]: Step, corners: Map<number, number>): number {
  let inside = 0;
  for (let i = 0; i < CORNERS; i++) {
    for (let j = 0; j < CORNERS; j++) {
      for (let k = 0; k < CORNERS; k++) {
        const isShared = i % SIDE === 0 || j % SIDE === 0 || k % SIDE === 0;
        const key = isShared ? keyOf(i0 + i, j0 + j, k0 + k) : 0;
        let value = isShared ? corners.get(key) : undefined;
        if (value === undefined) {
          value = fieldAt(local, low[0] + (i0 + i) * cell, low[1] + (j0 + j) * cell, low[2] + (k0 + k) * cell);
          if (isShared) corners.set(key, value);
        }
        values[(i * CORNERS + j) * CORNERS + k] = value;
        if (value < 0) inside++;
      }
    }
  }
  return inside;
}

function fillBlock(field: Field, local: Local, region: Region, first: Step, net: Net, mark: Marker): void {
  const { low, cell } = region;
  const [i0, j0, k0] = first;
  const inside = fillCorners(local, region, first, net.corners);
  if (inside === 0 || inside === CORNERS ** 3) return;
  const [x0, y0, z0] = [low[0] + i0 * cell, low[1] + j0 * cell, low[2] + k0 * cell];
  const middle = (SIDE * cell) / 2;
  const around = localPart(field, x0 + middle, y0 + middle, z0 + middle, middle * 1.8 + 0.06);
  for (let i = 0; i < SIDE; i++) {
    for (let j = 0; j < SIDE; j++) {
      for (let k = 0; k < SIDE; k++) {
        if (!findCrossing(i, j, k)) continue;
        const signs =
          (at(i, j, k) < 0 ? 1 : 0) |
          (at(i + 1, j, k) < 0 ? 2 : 0) |
          (at(i, j + 1, k) < 0 ? 4 : 0) |
          (at(i, j, k + 1) < 0 ? 8 : 0);
        net.cells.set(keyOf(i0 + i + 1, j0 + j + 1, k0 + k + 1), { vertex: net.positions.length / 3, signs });
        addVertex(net, local, around, mark, x0 + place[0] * cell, y0 + place[1] * cell, z0 + place[2] * cell, cell);
      }
    }
  }
}

/** Ends of the twelve edges of a cell: corners are numbered with x, y, z as bits of worth 4, 2, 1. */
const EDGES = Uint8Array.from([
  ...[0, 2, 4, 6].flatMap((corner) => [corner, corner + 1]),
  ...[0, 1, 4, 5].flatMap((corner) => [corner, corner + 2]),
  ...[0, 1, 2, 3].flatMap((corner) => [corner, corner + 4]),
]);
const place: [number, number, number] = [0, 0, 0];

/** Leave the middle of where the surface cuts the edges of a cell in `place`, in cells; false if it does not. */
function findCrossing(i: number, j: number, k: number): boolean {
  let x = 0;
  let y = 0;
  let z = 0;
  let count = 0;
  for (let edge = 0; edge < 24; edge += 2) {
    const one = EDGES[edge] ?? 0;
    const two = EDGES[edge + 1] ?? 0;
    const from = at(i + (one >> 2), j + ((one >> 1) & 1), k + (one & 1));
    const to = at(i + (two >> 2), j + ((two >> 1) & 1), k + (two & 1));
    if (from < 0 === to < 0) continue;
    const share = from / (from - to);
    x += (one >> 2) + ((two >> 2) - (one >> 2)) * share;
    y += ((one >> 1) & 1) + (((two >> 1) & 1) - ((one >> 1) & 1)) * share;
    z += (one & 1) + ((two & 1) - (one & 1)) * share;
    count++;
  }
  if (count === 0) return false;
  place[0] = i + x / count;
  place[1] = j + y / count;
  place[2] = k + z / count;
  return true;
}

const slope: [number, number, number] = [0, 0, 0];

/** Leave the direction in which the field grows in `slope`. */
function findSlope(local: Local, x: number, y: number, z: number, h: number): void {
  const a = fieldAt(local, x + h, y - h, z - h);
  const b = fieldAt(local, x - h, y - h, z + h);
  const c = fieldAt(local, x - h, y + h, z - h);
  const d = fieldAt(local, x + h, y + h, z + h);
  const gx = a - b - c + d;
  const gy = c - a - b + d;
  const gz = b - a - c + d;
  const length = Math.sqrt(gx * gx + gy * gy + gz * gz) || 1;
  slope[0] = gx / length;
  slope[1] = gy / length;
  slope[2] = gz / length;
}

function addVertex(
  net: Net,
  local: Local,
  around: Local,
  mark: Marker,
  x: number,
  y: number,
  z: number,
  cell: number,
): void {
  findSlope(local, x, y, z, cell * 0.25);
  const off = Math.max(-cell * 0.4, Math.min(cell * 0.4, fieldAt(local, x, y, z)));
  const [px, py, pz] = [x - slope[0] * off, y - slope[1] * off, z - slope[2] * off];
  findSlope(local, px, py, pz, cell * 0.25);
  const [nx, ny, nz] = slope;
  let dark = 0;
  for (const [reach, weight] of SHADE_REACHES) {
    const free = fieldAt(around, px + nx * reach, py + ny * reach, pz + nz * reach);
    dark += weight * Math.max(0, Math.min(1, 1 - free / reach));
    const ground = (py + ny * reach) / reach;
    dark += weight * 0.5 * Math.max(0, Math.min(1, 1 - ground));
  }
  net.positions.push(px, py, pz);
  net.normals.push(nx, ny, nz);
  const [centre, ring, tone] = mark(local, px, py, pz);
  net.marks.push(centre, ring, tone, Math.max(0, 1 - dark));
}

/** Within half of what the field is asked for: what lies further must not count, or blocks would show. */
const SHADE_REACHES: readonly (readonly [number, number])[] = [
  [0.012, 0.3],
  [0.03, 0.65],
];
