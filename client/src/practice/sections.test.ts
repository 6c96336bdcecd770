import { describe, expect, it } from "vitest";
import type { Document } from "@/api/types";
import { activitiesOf } from "@/practice/compare";
import { newActivity } from "@/practice/editing";
import { session } from "@/practice/fixtures";
import * as sections from "@/practice/sections";

const document = session().attributes;
const outline = (one: Document) =>
  one.sections.map((section) => [section.name, ...section.activities.map((activity) => activity.name)]);
const counter = () => {
  let last = 0;
  return () => `new-${++last}`;
};

describe("order", () => {
  it("an activity goes to a place of another section", () => {
    expect(outline(sections.moveActivity(document, "scales", "main", 0))).toEqual([
      ["Warm-up", "Arpeggios"],
      ["Main", "Scales", "Blue Bossa"],
    ]);
  });

  it("by keys it steps over the edge of its section, and stays at the very end", () => {
    const once = sections.stepActivity(document, "arps", 1);
    expect(outline(once)).toEqual([
      ["Warm-up", "Scales"],
      ["Main", "Arpeggios", "Blue Bossa"],
    ]);
    expect(outline(sections.stepActivity(once, "arps", -1))).toEqual(outline(document));
    expect(sections.stepActivity(document, "bossa", 1)).toBe(document);
    expect(sections.stepActivity(document, "scales", -1)).toBe(document);
  });

  it("sections move too, with what they hold", () => {
    expect(outline(sections.stepSection(document, "main", -1)).map(([name]) => name)).toEqual(["Main", "Warm-up"]);
    expect(sections.moveSection(document, "warm", 0)).toEqual(document);
    expect(sections.stepSection(document, "main", 1)).toBe(document);
  });
});

describe("a copy of an activity", () => {
  it("stands behind it with fresh ids, to be done again", () => {
    const set = { instance_id: "s1", completed: true, duration_seconds: 40, metrics: [] };
    const done = {
      ...newActivity("Song", "song"),
      completed: true,
      planned_seconds: 300,
      duration_seconds: 90,
      sets: [set],
    };
    const [section] = document.sections;
    if (!section) throw new Error("There is one.");
    const copied = sections.duplicateActivity(
      { ...document, sections: [{ ...section, activities: [done, newActivity("Last", "last")] }] },
      "song",
      counter(),
    );
    expect(activitiesOf(copied).map((one) => one.instance_id)).toEqual(["song", "new-1", "last"]);
    expect(activitiesOf(copied)[1]).toEqual({
      ...newActivity("Song", "new-1"),
      planned_seconds: 300,
      sets: [{ ...set, instance_id: "new-2", completed: false, duration_seconds: null }],
    });
  });
});

describe("sets", () => {
  const left = { metric_id: "reps", split_id: "left" };
  const one = sections.setValue(sections.addSet(newActivity("Hang", "hang"), "s1", [left]), "s1", left, 8);

  it("a new one measures the same, empty; a copy has the values", () => {
    expect(sections.addSet(one, "s2").sets[1]?.metrics).toEqual([{ ...left, value: null }]);
    expect(sections.duplicateSet(one, "s1", "s2").sets[1]?.metrics).toEqual([{ ...left, value: 8 }]);
    expect(sections.removeSet(one, "s1").sets).toEqual([]);
  });

  it("a value is found by its metric and side; an emptied one stays as a cell", () => {
    const right = { metric_id: "reps", split_id: "right" };
    const both = sections.setValue(one, "s1", right, 7);
    expect(both.sets[0]?.metrics).toEqual([
      { ...left, value: 8 },
      { ...right, value: 7 },
    ]);
    expect(sections.setValue(both, "s1", left, null).sets[0]?.metrics[0]).toEqual({ ...left, value: null });
    expect(sections.setValue(one, "s1", right, null)).toEqual(one);
  });

  it("a ticked one took the time since the others; without a timer it took none that is known", () => {
    const start = "2026-11-20T09:00:00.000000Z";
    const timed = { ...sections.addSet(one, "s2"), intervals: [{ start, stop: null }] };
    const first = sections.tickSet(timed, "s1", Date.parse("2026-11-20T09:00:40Z"));
    const second = sections.tickSet(first, "s2", Date.parse("2026-11-20T09:01:35Z"));
    expect(second.sets.map((set) => [set.completed, set.duration_seconds])).toEqual([
      [true, 40],
      [true, 55],
    ]);
    const back = sections.tickSet(second, "s1", Date.parse("2026-11-20T09:02:00Z"));
    expect(back.sets[0]).toMatchObject({ completed: false, duration_seconds: null });
    expect(sections.tickSet(one, "s1", 0).sets[0]).toMatchObject({ completed: true, duration_seconds: null });
  });
});

it("the session's own label is kept in its details and taken away when blank", () => {
  const labelled = sections.setLabel(document, " Ear training ");
  expect(labelled.details).toEqual({ config: { mode: "scales" }, label: "Ear training" });
  expect(sections.labelIn(labelled)).toBe("Ear training");
  expect(sections.setLabel(labelled, " ")).toEqual(document);
});
