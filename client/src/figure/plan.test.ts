import { Quaternion, Vector3 } from "three";
import { expect, test } from "vitest";
import { massCentre } from "@/figure/balance";
import { mirrored } from "@/figure/mirrored";
import { YOGA_POSES, yogaPose } from "@/figure/poses/yoga";
import { FEMALE, MALE } from "@/figure/proportions";
import { createRandom } from "@/figure/random";
import { placeBones, restAngles, SIDES } from "@/figure/skeleton";
import { solve } from "@/figure/solve";

const standing = { position: new Vector3(0, 0.53, 0), rotation: new Quaternion(), angles: restAngles() };

test("a man of one stature has his shoulders, knees and wrists at the heights Winter prints", () => {
  const frames = placeBones(MALE, standing);
  expect(frames.leftShoulder.position.y).toBeCloseTo(0.812, 3);
  expect(frames.leftKnee.position.y).toBeCloseTo(0.285, 3);
  expect(frames.leftAnkle.position.y).toBeCloseTo(0.039, 3);
  expect(frames.leftWrist.position.y).toBeCloseTo(0.486, 3);
});

test("a knee bends the shank back, an elbow the forearm forward", () => {
  const angles = { ...restAngles(), leftKnee: [90, 0, 0] as const, leftElbow: [90, 0, 0] as const };
  const frames = placeBones(MALE, { ...standing, angles });
  expect(frames.leftAnkle.position.z).toBeCloseTo(-0.246, 3);
  expect(frames.leftWrist.position.z).toBeCloseTo(frames.leftShoulder.position.z + 0.146, 3);
});

test("the weight of one who stands upright lies a little above the hips, in the middle", () => {
  const centre = massCentre(placeBones(FEMALE, standing));
  expect(centre.x).toBeCloseTo(0, 6);
  expect(centre.y).toBeGreaterThan(0.53);
  expect(centre.y).toBeLessThan(0.6);
});

test("the right side of a pose is the mirror of its left side", () => {
  const left = yogaPose("warrior_2", "left");
  const right = yogaPose("warrior_2", "right");
  expect(right.view).toBe(-left.view);
  for (const side of SIDES) {
    const other = side === "left" ? "right" : "left";
    const here = left.solved.frames[`${side}Wrist`].position;
    const there = right.solved.frames[`${other}Wrist`].position;
    expect([there.x, there.y, there.z].map((value) => Math.round(value * 1e4))).toEqual(
      [-here.x, here.y, here.z].map((value) => Math.round(value * 1e4) + 0),
    );
  }
});

test("a plan mirrored twice is the pose it was", () => {
  const { plan } = YOGA_POSES.triangle ?? {};
  if (!plan) throw new Error("The triangle is missing.");
  const once = solve(FEMALE, plan).frames.leftWrist.position.toArray();
  expect(solve(FEMALE, mirrored(mirrored(plan))).frames.leftWrist.position.toArray()).toEqual(once);
});

test("an unknown pose stands as in mountain", () => {
  expect(yogaPose("my own", null).solved.pose.angles).toEqual(yogaPose("mountain", null).solved.pose.angles);
});

test("the numbers of a seed are the same everywhere", () => {
  const random = createRandom(48213);
  const first = [random.next(), random.next()];
  const again = createRandom(48213);
  expect([again.next(), again.next()]).toEqual(first);
  expect(createRandom(2 ** 32 + 48213).next()).not.toBe(first[0]);
});
