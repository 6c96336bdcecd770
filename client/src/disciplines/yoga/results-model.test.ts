import { expect, test } from "vitest";
import { readPoses } from "@/disciplines/yoga/poses";
import { figuresFor, ticked } from "@/disciplines/yoga/results-model";

const poses = readPoses({
  poses: [
    { name: "Tree", hold_seconds: 60, held_seconds: 60, done: true },
    { name: "Cobra", hold_seconds: 30, held_seconds: 12.4 },
    { name: "Plank", hold_seconds: 30, held_seconds: 30, done: true },
  ],
});

test("what was held stands beside the last time and the best", () => {
  const last = {
    ...{ id: "1", name: "", session_start: null, session_date: null, session_type: null, status: null },
    ...{ total_duration_seconds: null, template_id: null, setup_key: null, result: null, details: null },
    values: { poses_done: 3, held_seconds: 120 },
  };
  expect(figuresFor(poses, last, { poses_done: 3 })).toEqual([
    { label: "Poses", value: "2 of 3", said: "3 last time · best 3" },
    { label: "Time held", value: "1:42", said: "−0:18 on last time" },
  ]);
});

test("a tick by hand says that a hold was kept or not, and leaves how long it was", () => {
  const kept = ticked(poses, 1);
  expect(kept.map(({ done }) => done)).toEqual([true, true, true]);
  expect(kept[1]?.held_seconds).toBe(12.4);
  expect(ticked(kept, 0).map(({ done }) => done)).toEqual([false, true, true]);
});

test("the first time there is nothing to compare with", () => {
  expect(figuresFor(poses, null, { poses_done: 2 }).map(({ said }) => said)).toEqual([null, null]);
});
