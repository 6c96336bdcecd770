import { expect, test } from "vitest";
import type { GoalRef, Operation } from "@/api/types";
import { applyBeside } from "@/features/sessions/beside/apply-beside";
import { sayBytes } from "@/lib/numbers";
import { session } from "@/practice/fixtures";

const BOSSA: GoalRef = { id: "bossa", type: "ShortTermGoal", name: "Blue Bossa, whole form" };
const STEP = { id: "grip", type: "NanoGoal" as const, name: "The grip without looking", completed: false };
const before = session({ steps: [STEP, { ...STEP, id: "name", name: "Name it", completed: true }] });
const known = (id: string) => (id === "bossa" ? BOSSA : null);
const after = (operation: Operation, now = before) => applyBeside(now, operation, known);

test("a goal that it also counts for is there once, and gone when it is taken away", () => {
  const linked = after({ op: "link", id: "p1", goal_id: "bossa" });
  expect(linked.also_counts_for).toEqual([BOSSA]);
  expect(after({ op: "link", id: "p1", goal_id: "bossa" }, linked)).toBe(linked);
  expect(after({ op: "unlink", id: "p1", goal_id: "bossa" }, linked).also_counts_for).toEqual([]);
});

test("a goal without a known name waits for the server", () => {
  expect(after({ op: "link", id: "p1", goal_id: "far" })).toBe(before);
});

test("a step is ticked, opened again and taken away; the others stay as they are", () => {
  const done = after({ op: "complete", id: "grip" });
  expect(done.steps.map(({ completed }) => completed)).toEqual([true, true]);
  expect(after({ op: "reopen", id: "name" }).steps.map(({ completed }) => completed)).toEqual([false, false]);
  expect(after({ op: "trash", id: "grip" }).steps.map(({ id }) => id)).toEqual(["name"]);
});

test("what is about another session changes nothing", () => {
  expect(after({ op: "link", id: "p2", goal_id: "bossa" })).toBe(before);
  expect(after({ op: "restore", id: "p1" })).toBe(before);
});

test("sizes are said in the unit that fits", () => {
  expect([12, 840_000, 1_240_000, 12_400_000].map(sayBytes)).toEqual(["1 kB", "840 kB", "1.2 MB", "12 MB"]);
});
