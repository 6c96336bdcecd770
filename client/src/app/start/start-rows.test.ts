import { expect, it } from "vitest";
import { PLUGINS } from "@/disciplines";
import { DISCIPLINES, template } from "@/practice/quick-add-fixtures";
import { startGroups } from "./start-rows";

const names = ["Chords", "Scales", "Blue Bossa", "Warm-up", "Sight reading", "Ear training"];
const STARTABLE = {
  templates: names.map((name) => template(name, name, { planned_seconds: 1200 })),
  disciplines: DISCIPLINES,
  drills: [],
};
const labels = (typed: string, opened: string | null = null) =>
  startGroups(STARTABLE, typed, opened).map(({ title, rows }) => [title, ...rows.map(({ label }) => label)]);

it("the five templates used last come first, then the disciplines", () => {
  expect(labels("")).toEqual([
    ["Last used", "Chords", "Scales", "Blue Bossa", "Warm-up", "Sight reading"],
    ["Without a template", "Music", "Drawing"],
  ]);
});

it("an opened discipline lists its kinds, the one with a name of its own too", () => {
  expect(labels("", "music")[1]).toEqual([
    ...["Without a template", "Music", "Piece", "Chords", "Scales", "Something else…", "Drawing"],
  ]);
});

it("typing finds all templates, disciplines and kinds by the beginnings of their words", () => {
  expect(labels("train")).toEqual([["Templates", "Ear training"]]);
  expect(labels("cho")).toEqual([
    ["Templates", "Chords"],
    ["Without a template", "Chords"],
  ]);
  expect(labels("music sc")[0]).toEqual(["Without a template", "Scales"]);
  expect(labels("zither")).toEqual([]);
});

it("a drill says what it was set up as last, and is found by its name or its discipline", () => {
  const last = { setup: {}, name: "Sevenths", sessionType: "CHORDS", seconds: 300, templateId: null, goalId: null };
  const drills = PLUGINS.music.drill
    ? [{ key: PLUGINS.music.key, label: "Music", drill: PLUGINS.music.drill, last, running: null }]
    : [];
  const rows = (typed: string) =>
    startGroups({ templates: [], disciplines: [], drills }, typed, null).flatMap((one) => one.rows);
  expect(rows("scale dr")).toMatchObject([{ label: "Chord and scale drill", second: "Sevenths", time: "5 min" }]);
  expect([rows("music").length, rows("zither").length]).toEqual([1, 0]);
});
