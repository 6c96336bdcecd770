import { expect, test } from "vitest";
import type { ActivityDefinition, TemplateItem } from "@/api/types";
import { blankActivity } from "@/features/library/activity-editor";
import { readView, writeView } from "@/features/library/library-address";
import { sayWhen, shownGroups, shownTemplates, steppedOrder } from "@/features/library/rows";
import { blankTemplate } from "@/features/library/template-editor";

const VIEW = readView(new URLSearchParams());
const template = (name: string, discipline: string, goal: string | null = null): TemplateItem => ({
  ...blankTemplate(name, "s", discipline, "PRACTICE"),
  ...{ name, goal_name: goal },
});
const activity = (name: string, groupId: string | null, last: string | null): ActivityDefinition => ({
  ...blankActivity(name, "music", groupId),
  ...{ name, last_session_date: last },
});

test("the address keeps what is looked for, and says nothing of what is as usual", () => {
  expect(writeView(VIEW).toString()).toBe("");
  const view = {
    ...VIEW,
    tab: "activities",
    q: "half crimp",
    discipline: "climbing",
    sort: "name",
    isArchived: true,
  } as const;
  expect(readView(writeView(view))).toEqual(view);
});

test("templates are found by the words of their name or goal, in any order and without accents", () => {
  const rows = [
    template("Étude in C", "music", "Left hand"),
    template("Slow hips", "yoga"),
    template("10 min", "music"),
    template("2 min", "music"),
  ];
  const found = (change: Partial<typeof VIEW>) => shownTemplates(rows, { ...VIEW, ...change }).map(({ name }) => name);
  expect(found({ q: "hand etude" })).toEqual(["Étude in C"]);
  expect(found({ discipline: "yoga" })).toEqual(["Slow hips"]);
  expect(found({ discipline: "music" })).toEqual(["Étude in C", "10 min", "2 min"]);
  expect(found({ sort: "name" })).toEqual(["2 min", "10 min", "Étude in C", "Slow hips"]);
});

test("activities stand under their groups in the order of these; a search leaves out groups without a match", () => {
  const rows = [
    activity("Scales", "g2", "2026-11-01"),
    activity("Arpeggios", "g2", "2026-11-19"),
    activity("Breath", null, null),
  ];
  const groups = [
    { id: "g1", name: "Songs" },
    { id: "g2", name: "Technique" },
  ];
  const shown = (q: string) =>
    shownGroups(rows, groups, { ...VIEW, q }).map(({ name, activities }) => [name, activities.map((one) => one.name)]);
  expect(shown("")).toEqual([
    ["Songs", []],
    ["Technique", ["Arpeggios", "Scales"]],
    ["Without a group", ["Breath"]],
  ]);
  expect(shown("scal")).toEqual([["Technique", ["Scales"]]]);
});

test("when something was last is said as shortly as it can be understood", () => {
  const said = (date: string | null) => sayWhen(date, "2026-11-20");
  expect([
    said("2026-11-20"),
    said("2026-11-19"),
    said("2026-11-14"),
    said("2026-11-13"),
    said("2025-12-24"),
    said(null),
  ]).toEqual(["Today", "Yesterday", "Sat", "13 Nov", "24 Dec 2025", "–"]);
});

test("a group steps up and down, and not over the edge", () => {
  expect(steppedOrder(["a", "b", "c"], "c", -1)).toEqual(["a", "c", "b"]);
  expect(steppedOrder(["a", "b", "c"], "a", -1)).toBeNull();
});
