import { expect, test } from "vitest";
import type { Activity, Document, Section } from "@/api/types";
import {
  addPlanned,
  changePlanned,
  mergePlans,
  movePlanned,
  plannedSeconds,
  planSets,
  planTotal,
  removePlanned,
  stepPlanned,
} from "@/features/library/plan";
import { newActivity } from "@/practice/editing";
import { newDocument, planTime } from "@/practice/sections";

const timed = (name: string, seconds: number | null): Activity => planTime(newActivity(name, name), seconds);
const section = (name: string, planned: number | null, ...activities: Activity[]): Section => ({
  ...{ id: name, name, planned_seconds: planned, activities },
});
const plan = (...sections: Section[]): Document => ({ ...newDocument(), sections });

const PLAN = plan(
  section("Warm-up", 360, timed("Chromatic", 180), timed("Fourths", 180)),
  section("Main", 1080, timed("Inversions", 720), timed("Changes", 360)),
  section("Song", 360),
);
const names = (document: Document) =>
  document.sections.map(({ activities }) => activities.map(({ name }) => name).join(" "));
const times = (document: Document) => document.sections.map(plannedSeconds);

test("a plan lasts as long as its sections", () => {
  expect(planTotal(PLAN)).toBe(1800);
});

test("a section has the sum of its activities once one of them is changed", () => {
  const longer = changePlanned(PLAN, "Fourths", (one) => planTime(one, 240));
  expect(times(longer)).toEqual([420, 1080, 360]);
});

test("an activity that moves takes its time along, and an untimed section keeps its own", () => {
  const moved = movePlanned(PLAN, "Changes", "Song", 0);
  expect(names(moved)).toEqual(["Chromatic Fourths", "Inversions", "Changes"]);
  expect(times(moved)).toEqual([360, 720, 360]);
  expect(times(addPlanned(PLAN, "Song", "Blue Bossa", null))).toEqual([360, 1080, 360]);
});

test("a step over the edge of a section goes into the next one", () => {
  expect(names(stepPlanned(PLAN, "Fourths", 1))).toEqual(["Chromatic", "Fourths Inversions Changes", ""]);
  expect(names(stepPlanned(PLAN, "Chromatic", -1))).toEqual(names(PLAN));
});

test("a section without its last timed activity has no time left over", () => {
  const emptied = removePlanned(removePlanned(PLAN, "Chromatic"), "Fourths");
  expect(times(emptied)).toEqual([null, 1080, 360]);
});

test("fewer sets keep the first ones, more add empty ones", () => {
  const two = planSets(timed("Half crimp", null), 2);
  const [first] = two.sets;
  expect(planSets(two, 1).sets).toEqual([first]);
  expect(planSets(two, 4).sets).toHaveLength(4);
});

test("two edits of one plan go together: one moved an activity, the other renamed it", () => {
  const mine = movePlanned(PLAN, "Chromatic", "Song", 0);
  const theirs = changePlanned(PLAN, "Chromatic", (one) => ({ ...one, name: "Four fingers" }));
  expect(names(mergePlans(PLAN, mine, theirs))).toEqual(["Fourths", "Inversions Changes", "Four fingers"]);
});
