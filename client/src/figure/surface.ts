/** A finished surface as plain arrays, and how it becomes something three can draw. */

import { BufferAttribute, BufferGeometry } from "three";

export interface Surface {
  positions: Float32Array;
  normals: Float32Array;
  /** Four numbers a vertex: distance to the centre line, distance to a cross line (metres), tone 0 to 1, shade 0 to 1. */
  marks: Float32Array;
  indices: Uint32Array;
}

/** Tones near this are not tones but how far inside the cloth a vertex is, in hundredths of a stature. */
export const DYED = 10;

export function toGeometry(surface: Surface): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(surface.positions, 3));
  geometry.setAttribute("normal", new BufferAttribute(surface.normals, 3));
  geometry.setAttribute("marks", new BufferAttribute(surface.marks, 4));
  geometry.setIndex(new BufferAttribute(surface.indices, 1));
  return geometry;
}
