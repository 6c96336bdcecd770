/** The body as a field of distances: every mass is a solid, neighbours melt into each other, strangers only touch. */

import { type Quaternion, Vector3 } from "three";
import { type Measure, melt } from "@/figure/body/shapes";
import type { Bone } from "@/figure/skeleton";

export interface Solid {
  measure: Measure;
  /** Place in the world. */
  origin: Vector3;
  /** Its own axes in the world. */
  x: Vector3;
  y: Vector3;
  z: Vector3;
  /** How much breadth and depth are stretched; the length stays. */
  wide: number;
  deep: number;
  least: number;
  /** Ball that holds all of it. */
  centre: Vector3;
  bound: number;
  group: string;
  bone: Bone;
  blend: number;
  /** Carved out of what came before, instead of put on. */
  isCut: boolean;
}

/** Groups that melt together, and what is done to the result (a hem, thicker cloth). */
export interface Chain {
  groups: readonly string[];
  finish?: (distance: number, x: number, y: number, z: number) => number;
}

export interface Field {
  solids: readonly Solid[];
  chains: readonly Chain[];
  /** What is done to all of it at last: where a cast is cut off. */
  finish?: Chain["finish"];
}

interface SolidShape {
  measure: Measure;
  rotation: Quaternion;
  origin: Vector3;
  centre: Vector3;
  bound: number;
  wide?: number;
  deep?: number;
}

export function createSolid(
  shape: SolidShape,
  of: { group: string; bone: Bone; blend: number; isCut?: boolean },
): Solid {
  const { wide = 1, deep = 1, rotation } = shape;
  return {
    ...shape,
    ...of,
    wide,
    deep,
    least: Math.min(1, wide, deep),
    x: new Vector3(1, 0, 0).applyQuaternion(rotation),
    y: new Vector3(0, 1, 0).applyQuaternion(rotation),
    z: new Vector3(0, 0, 1).applyQuaternion(rotation),
    isCut: of.isCut ?? false,
  };
}

/** Return the distance from a point to a solid, negative inside. */
export function distanceTo(solid: Solid, px: number, py: number, pz: number): number {
  const { origin, x, y, z } = solid;
  const dx = px - origin.x;
  const dy = py - origin.y;
  const dz = pz - origin.z;
  return (
    solid.measure(
      (x.x * dx + x.y * dy + x.z * dz) / solid.wide,
      y.x * dx + y.y * dy + y.z * dz,
      (z.x * dx + z.y * dy + z.z * dz) / solid.deep,
    ) * solid.least
  );
}

/** What of a field matters within a block of space: distances are asked of these only. */
export interface Local {
  solids: Solid[];
  links: { chain: Chain; members: Int32Array }[];
  found: Float64Array;
  finish?: Chain["finish"];
}

const KNOWN = new WeakMap<readonly Chain[], Map<string, readonly number[]>>();

/** Return which chains a group is part of. */
function chainsOf(chains: readonly Chain[], group: string): readonly number[] {
  let groups = KNOWN.get(chains);
  if (!groups) {
    groups = new Map();
    KNOWN.set(chains, groups);
  }
  let found = groups.get(group);
  if (!found) {
    found = chains.flatMap((chain, at) => (chain.groups.includes(group) ? [at] : []));
    groups.set(group, found);
  }
  return found;
}

/** Return the solids that reach into a slice of space across one axis. */
export function sliced(solids: readonly Solid[], axis: "x" | "y" | "z", low: number, high: number): Solid[] {
  return solids.filter(({ centre, bound, blend }) => {
    const at = centre[axis];
    return at + bound + blend > low && at - bound - blend < high;
  });
}

/** Return the part of a field that matters within `radius` of a point; `among` are the solids to look at. */
export function localPart(
  field: Field,
  x: number,
  y: number,
  z: number,
  radius: number,
  among: readonly Solid[] = field.solids,
): Local {
  const solids: Solid[] = [];
  for (const solid of among) {
    const { centre } = solid;
    const [dx, dy, dz] = [centre.x - x, centre.y - y, centre.z - z];
    const far = solid.bound + radius + solid.blend;
    if (dx * dx + dy * dy + dz * dz < far * far) solids.push(solid);
  }
  const links: Local["links"] = [];
  if (solids.length > 0) {
    const members = new Map<number, number[]>();
    solids.forEach((solid, at) => {
      for (const chain of chainsOf(field.chains, solid.group)) {
        const list = members.get(chain);
        if (list) list.push(at);
        else members.set(chain, [at]);
      }
    });
    for (const [index, list] of members) {
      const chain = field.chains[index];
      if (chain) links.push({ chain, members: Int32Array.from(list) });
    }
  }
  return { solids, links, found: new Float64Array(solids.length), finish: field.finish };
}

/** Return the distance from a point to the surface, negative inside. */
export function fieldAt(local: Local, x: number, y: number, z: number): number {
  measureAll(local, x, y, z);
  let least = 1;
  for (const link of local.links) least = Math.min(least, linkAt(local, link, x, y, z));
  return local.finish ? local.finish(least, x, y, z) : least;
}

/** Return the chain whose surface is nearest to a point; null where there is none. */
export function chainAt(local: Local, x: number, y: number, z: number): Chain | null {
  measureAll(local, x, y, z);
  let [nearest, least]: [Chain | null, number] = [null, 1];
  for (const link of local.links) {
    const distance = linkAt(local, link, x, y, z);
    if (distance < least) [nearest, least] = [link.chain, distance];
  }
  return nearest;
}

function measureAll({ solids, found }: Local, x: number, y: number, z: number): void {
  for (let at = 0; at < solids.length; at++) {
    const solid = solids[at];
    if (solid) found[at] = distanceTo(solid, x, y, z);
  }
}

function linkAt(
  { solids, found }: Local,
  { chain, members }: Local["links"][number],
  x: number,
  y: number,
  z: number,
): number {
  let sum = 1;
  for (const at of members) {
    const solid = solids[at];
    const distance = found[at] ?? 1;
    if (!solid) continue;
    sum = solid.isCut ? -melt(-sum, distance, solid.blend) : melt(sum, distance, solid.blend);
  }
  return chain.finish ? chain.finish(sum, x, y, z) : sum;
}
