/** A net of points over a surface, one in every cell it runs through, and the triangles between them. */

export interface Net {
  positions: number[];
  normals: number[];
  marks: number[];
  /** Vertex and the signs of the four corners that matter, by cell. */
  cells: Map<number, { vertex: number; signs: number }>;
  /** Values at the corners that blocks share. */
  corners: Map<number, number>;
}

const KEY = 4096;
/** Return the number of a place on the grid. */
export const keyOf = (i: number, j: number, k: number) => (i * KEY + j) * KEY + k;

/** Return the triangles of a net: four neighbours round every edge of the grid that the surface cuts. */
export function quads({ cells, positions }: Net): Uint32Array {
  const out: number[] = [];
  const far = (a: number, b: number) =>
    [0, 1, 2].reduce((sum, axis) => sum + ((positions[a * 3 + axis] ?? 0) - (positions[b * 3 + axis] ?? 0)) ** 2, 0);
  const emit = (a: number, b: number, c: number, d: number, isTurned: boolean) => {
    const [p, q] = isTurned ? [d, b] : [b, d];
    if (far(a, c) < far(b, d)) out.push(a, p, c, a, c, q);
    else out.push(a, p, q, p, c, q);
  };
  for (const [key, { vertex, signs }] of cells) {
    const first = (signs & 1) === 1;
    const neighbour = (di: number, dj: number, dk: number) => cells.get(key - keyOf(di, dj, dk))?.vertex;
    for (const [bit, one, two] of AXES) {
      if (first === ((signs & bit) !== 0)) continue;
      const b = neighbour(one[0], one[1], one[2]);
      const c = neighbour(one[0] + two[0], one[1] + two[1], one[2] + two[2]);
      const d = neighbour(two[0], two[1], two[2]);
      if (b !== undefined && c !== undefined && d !== undefined) emit(vertex, b, c, d, !first);
    }
  }
  return Uint32Array.from(out);
}

/** So many cells along each axis. */
export type Step = readonly [number, number, number];
const AXES: readonly (readonly [number, Step, Step])[] = [
  [2, [0, 1, 0], [0, 0, 1]],
  [4, [0, 0, 1], [1, 0, 0]],
  [8, [1, 0, 0], [0, 1, 0]],
];
