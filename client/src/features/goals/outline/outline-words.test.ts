import { expect, test } from "vitest";
import { buildForest } from "../model/forest";
import type { GoalNode } from "../model/tree";
import { goalRow, rollupsFor, smallTree } from "../rows-for-tests";
import { sayClashes, sayDays, sayDue, sayRow } from "./outline-words";

const TODAY = "2026-11-20";

function goal(id: string, rows = smallTree()): GoalNode {
  const found = buildForest(rows, rollupsFor(rows)).goals.get(id);
  if (!found) throw new Error(`No goal ${id}`);
  return found;
}

test("a row is said in one sentence: name, level, progress, time, when it was practised, next step", () => {
  expect(sayRow(goal("song"), TODAY)).toBe("song, Short term, 50 %, 30 min in all, practised yesterday, next: bridge");
  expect(sayRow(goal("triads"), TODAY)).toBe("triads, Short term, done, not practised yet");
});

test("a deadline that is past says so, until the goal is done", () => {
  const due = (completed: boolean) => {
    const row = goalRow("late", "ShortTermGoal", null, { deadline: "2026-11-18", completed });
    return sayDue(goal("late", [row]), TODAY);
  };
  expect(due(false)).toEqual({ text: "was 18 Nov", isNear: true });
  expect(due(true)).toEqual({ text: "18 Nov", isNear: false });
});

test("days since the last practice fit a narrow column", () => {
  expect([sayDays(0), sayDays(1), sayDays(12), sayDays(null)]).toEqual(["today", "yesterday", "12 days", "not yet"]);
});

test("what is in the way of another level is named, the rest counted", () => {
  const clash = (name: string, type = "MidTermGoal") => ({ id: name, type, name });
  expect(sayClashes([clash("Set")])).toBe("“Set” below does not fit under that level.");
  expect(sayClashes(["Set", "Song", "Triads", "Ear"].map((name) => clash(name)))).toBe(
    "“Set”, “Song” and 2 more below do not fit under that level.",
  );
  expect(sayClashes([clash("Monday", "PracticeSession")])).toBe("It has sessions, and they cannot stand under a step.");
});
