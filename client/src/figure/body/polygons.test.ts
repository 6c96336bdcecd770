import { Quaternion, Vector3 } from "three";
import { expect, test } from "vitest";
import { BODY_CHAINS, sculptBody, surfacesOf } from "@/figure/body/assemble";
import { FIST } from "@/figure/poses/hand-shapes";
import { FEMALE } from "@/figure/proportions";
import { placeBones, restAngles } from "@/figure/skeleton";

/** Return how many edges of triangles have not exactly two sides. */
function openEdges(indices: Uint32Array): number {
  const sides = new Map<string, number>();
  for (let at = 0; at < indices.length; at += 3) {
    const corners = [...indices.subarray(at, at + 3)];
    corners.forEach((one, index) => {
      const two = corners[(index + 1) % 3] ?? 0;
      const key = one < two ? `${one} ${two}` : `${two} ${one}`;
      sides.set(key, (sides.get(key) ?? 0) + 1);
    });
  }
  return [...sides.values()].filter((count) => count === 1).length;
}

test("the surface of a clenched hand has no holes", () => {
  const pose = { position: new Vector3(0, 0.53, 0), rotation: new Quaternion(), angles: restAngles() };
  const frames = placeBones(FEMALE, pose);
  const { solids } = sculptBody(frames, FEMALE, { left: FIST, right: FIST });
  const isHand = (group: string) => /^left(Forearm|Palm|Index|Middle|Ring|Little|Thumb)$/.test(group);
  const field = {
    solids: solids.filter(({ group }) => isHand(group)),
    chains: BODY_CHAINS.filter(({ groups }) => groups.every(isHand)),
  };
  const [surface] = surfacesOf(field, [], 0.003, 0, frames);
  expect(surface?.indices.length).toBeGreaterThan(3000);
  expect(openEdges(surface?.indices ?? new Uint32Array())).toBe(0);
});
