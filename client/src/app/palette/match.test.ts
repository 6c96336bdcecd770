import { expect, test } from "vitest";
import { matchNames } from "./match";
import { INDEX } from "./rows-for-tests";

const ALL = { kind: null, state: null } as const;

function goals(query: string, filters: Parameters<typeof matchNames>[2] = ALL): string[] {
  return matchNames(INDEX, query, filters).goals.map(({ node }) => node.id);
}

test("names that begin so come first, the open and the warmer of them before the others", () => {
  expect(goals("blue")).toEqual(["train", "bossa", "green", "deep", "bridge"]);
});

test("each word begins a word, in any order", () => {
  expect(goals("form blu")).toEqual(["bossa", "bridge"]);
  expect(goals("lue")).toEqual([]);
});

test("a word may be that of a goal above", () => {
  expect(goals("guitar bridge")).toEqual(["bridge"]);
});

test("the goals right below one that is named follow it", () => {
  expect(goals("guitar")).toEqual(["guitar", "songs"]);
});

test("sessions come the newest first", () => {
  expect(matchNames(INDEX, "bossa", ALL).sessions.map(({ node }) => node.id)).toEqual(["new", "old"]);
});

test("filters narrow to goals or sessions, and to what is done", () => {
  expect(matchNames(INDEX, "blue", { kind: "sessions", state: null })).toMatchObject({ goals: [] });
  expect(goals("blue", { kind: null, state: "done" })).toEqual(["green"]);
  expect(matchNames(INDEX, "blue", { kind: null, state: "done" }).sessions.map(({ node }) => node.id)).toEqual(["old"]);
});

test("no letters and the trash find nothing here", () => {
  expect(goals(" ")).toEqual([]);
  expect(goals("blue", { kind: null, state: "trash" })).toEqual([]);
});
