import { expect, test } from "vitest";
import type { ActivityDefinition } from "@/api/types";
import { groupOffers } from "@/practice/offers";

function known(name: string, last_session_date: string | null, group_id: string | null = null): ActivityDefinition {
  const rest = { description: null, discipline: "music", has_sets: false, metrics_multiplicative: false };
  return {
    ...{ id: name, name, last_session_date, group_id, archived: false, session_count: 0, version: 1 },
    ...{ ...rest, metrics: [], splits: [] },
  };
}

const GROUPS = [
  { id: "t", name: "Technique" },
  { id: "r", name: "Repertoire" },
];
const ALL = [
  known("Blue Bossa", "2026-11-19", "r"),
  known("Scales", null, "t"),
  known("Hum", null),
  known("Misty", "2026-11-20", "r"),
];

const said = (typed: string) =>
  groupOffers(ALL, GROUPS, typed).groups.map(({ title, activities }) => [title, ...activities.map((one) => one.name)]);

test("before anything is typed the last used come first, then the others by their groups", () => {
  expect(said("")).toEqual([
    ["Recently used", "Misty", "Blue Bossa"],
    ["Technique", "Scales"],
    ["Your activities", "Hum"],
  ]);
});

test("what is typed narrows them, and a long list says how many more there are", () => {
  expect(said("s")).toEqual([["Your activities", "Scales", "Blue Bossa", "Misty"]]);
  expect(said("x")).toEqual([]);
  const many = Array.from({ length: 15 }, (_, index) => known(`Etude ${index + 1}`, null));
  expect(groupOffers(many, [], "etude").more).toBe(3);
});
