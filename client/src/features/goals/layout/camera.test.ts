import { describe, expect, test } from "vitest";
import { buildForest } from "../model/forest";
import { visibleGoals } from "../model/visible";
import { goalRow } from "../rows-for-tests";
import { boxOf, restingView, toLayout, toScreen, viewShowing, viewWith } from "./camera";
import { layOutNear } from "./near";
import type { TreeLayout } from "./shapes";

const layout = (width: number, height: number): TreeLayout => ({
  goals: [],
  leaves: [],
  branches: [],
  columns: [],
  ticks: null,
  labels: new Map(),
  width,
  height,
});
const size = { width: 800, height: 600 };

describe("the camera over a layout", () => {
  test("a layout that fits stands at the left and in the middle of the height", () => {
    expect(restingView(layout(500, 400), size, null)).toEqual({ x: 0, y: 100, zoom: 1 });
  });

  test("a layout that is too high is shown around the goal, never beyond its ends", () => {
    const box = { x: 0, y: 50, width: 254, height: 100 };
    expect(restingView(layout(500, 2000), size, box).y).toBe(0);
    expect(restingView(layout(500, 2000), size, { ...box, y: 950 }).y).toBe(-700);
    expect(restingView(layout(500, 2000), size, { ...box, y: 1950 }).y).toBe(-1400);
  });

  test("it moves right only as far as the goal needs", () => {
    const box = { x: 900, y: 0, width: 254, height: 100 };
    expect(restingView(layout(1500, 400), size, box).x).toBe(-378);
  });

  test("no card is cut at the left when one farther right is shown", () => {
    const chain = ["UltimateGoal", "LongTermGoal", "MidTermGoal", "ShortTermGoal"].map((type, depth) =>
      goalRow(`${depth}`, type, depth === 0 ? null : `${depth - 1}`),
    );
    const forest = buildForest(chain, null);
    const visible = visibleGoals(forest, new Set(forest.goals.keys()), { zoom: "near", today: "2026-11-20" });
    const near = layOutNear(visible, { maxSeconds: 0, trail: new Set() });
    const [first, last] = [boxOf(near, "0"), boxOf(near, "3")];
    expect(last).toMatchObject({ x: 916, width: 254 });
    expect(restingView(near, size, first).x).toBe(0);
    expect(restingView(near, size, last).x).toBe(-592);
    expect(restingView(near, { ...size, width: 300 }, last).x).toBe(-894);
  });

  test("a point of the layout stays under the pointer", () => {
    const view = viewWith({ x: 100, y: 50 }, { x: 300, y: 200 }, 1.5);
    expect(view).toEqual({ x: 150, y: 125, zoom: 1.5 });
    expect(toScreen({ x: 100, y: 50 }, view)).toEqual({ x: 300, y: 200 });
    expect(toLayout({ x: 300, y: 200 }, view)).toEqual({ x: 100, y: 50 });
  });

  test("a goal that is seen moves nothing, one that is cut moves just into sight", () => {
    const view = { x: 0, y: 0, zoom: 1 };
    expect(viewShowing({ x: 100, y: 100, width: 200, height: 100 }, view, size)).toBe(view);
    expect(viewShowing({ x: 700, y: 100, width: 200, height: 100 }, view, size)).toEqual({ x: -124, y: 0, zoom: 1 });
  });
});
