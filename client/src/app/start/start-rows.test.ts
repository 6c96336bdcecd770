import { expect, it } from "vitest";
import { DISCIPLINES, template } from "@/practice/quick-add-fixtures";
import { startGroups } from "./start-rows";

const names = ["Chords", "Scales", "Blue Bossa", "Warm-up", "Sight reading", "Ear training"];
const STARTABLE = {
  templates: names.map((name) => template(name, name, { planned_seconds: 1200 })),
  disciplines: DISCIPLINES,
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
