import { expect, test } from "vitest";
import { steadiness } from "@/figure/balance";
import { chooseFigure } from "@/figure/choice";
import { JOINTS, LIMITS } from "@/figure/limits";
import { bodyPose, UNSUPPORTED } from "@/figure/poses/body-pose";
import { depth, overlap } from "@/figure/solids";
import type { Solved } from "@/figure/solve";
import type { FigureSpec } from "@/figure/spec";

const specOf = (seed: number): FigureSpec => ({ seed, category: "full-body", gender: "any", clothing: "any" });

/** One centimetre of a person of 1.70 m, in statures. */
const CENTIMETRE = 0.0059;

const seeds = Array.from({ length: 500 }, (_, seed) => seed);
const poses = new Map<number, Solved>(seeds.map((seed) => [seed, bodyPose(specOf(seed))]));
const wrong = (isWrong: (solved: Solved, seed: number) => boolean) =>
  [...poses]
    .filter(([seed, solved]) => isWrong(solved, seed))
    .map(([seed]) => `${seed} ${chooseFigure(specOf(seed)).body}`);

test("the same seed gives the same joint angles and the same place", () => {
  const again = bodyPose(specOf(48213));
  const first = bodyPose(specOf(48213));
  expect(again.pose.angles).toEqual(first.pose.angles);
  expect(again.pose.position.toArray()).toEqual(first.pose.position.toArray());
  expect(bodyPose(specOf(48214)).pose.angles).not.toEqual(first.pose.angles);
});

test("no joint of five hundred figures goes past its limit", () => {
  const past = wrong(({ pose }) =>
    JOINTS.some((joint) =>
      LIMITS[joint].some(([low, high], axis) => {
        const value = pose.angles[joint][axis] ?? 0;
        return value < low - 0.02 || value > high + 0.02;
      }),
    ),
  );
  expect(past).toEqual([]);
});

test("every figure but one that jumps touches the floor within a centimetre, and none sinks into it", () => {
  expect(wrong((solved) => depth(solved.frames) > CENTIMETRE)).toEqual([]);
  const floating = wrong(
    (solved, seed) => chooseFigure(specOf(seed)).body !== "jump" && depth(solved.frames) < -CENTIMETRE,
  );
  expect(floating).toEqual([]);
});

test("the weight of every figure that stands, kneels or sits on the floor falls inside what it rests on", () => {
  const tipping = wrong(
    (solved, seed) => !UNSUPPORTED.has(chooseFigure(specOf(seed)).body) && steadiness(solved.frames) < 0,
  );
  expect(tipping).toEqual([]);
});

test("no limb goes deeper into another part than soft flesh gives way", () => {
  // 0.0165 of a stature is 2.8 cm, measured between capsules that are a little fuller than the limbs.
  expect(wrong((solved) => overlap(solved.frames) > 0.0165)).toEqual([]);
});
