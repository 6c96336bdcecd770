import { describe, expect, it } from "vitest";
import * as editing from "@/practice/editing";
import { session } from "@/practice/fixtures";

const document = session().attributes;

describe("an edit of a document", () => {
  it("changes one activity and keeps every unknown key", () => {
    const edited = editing.editActivity(document, "scales", (one) => ({ ...one, duration_seconds: 400 }));
    expect(edited.sections[0]?.activities[0]).toEqual({
      ...document.sections[0]?.activities[0],
      duration_seconds: 400,
    });
    expect(edited.sections[0]?.activities[0]?.extra).toEqual({ tuning: "E" });
    expect(edited.sections[1]).toBe(document.sections[1]);
    expect(edited.extra).toEqual({ old_key: [1, 2, 3] });
  });

  it("leaves the document it began with alone", () => {
    const before = structuredClone(document);
    editing.addActivity(document, "main", editing.newActivity("New", "n1"));
    editing.removeActivity(document, "scales");
    expect(document).toEqual(before);
  });

  it("adds an activity at the end of its section", () => {
    const edited = editing.addActivity(document, "warm", editing.newActivity("Trills", "trills"));
    expect(edited.sections[0]?.activities.map((one) => one.name)).toEqual(["Scales", "Arpeggios", "Trills"]);
  });

  it("removes an activity and Undo puts it back where it stood", () => {
    const removed = editing.findActivity(document, "scales");
    const without = editing.removeActivity(document, "scales");
    expect(without.sections[0]?.activities.map((one) => one.name)).toEqual(["Arpeggios"]);
    if (!removed) throw new Error("It was there.");
    expect(editing.restoreActivity(without, removed)).toEqual(document);
  });

  it("puts an activity at the end when its section is gone meanwhile", () => {
    const removed = editing.findActivity(document, "scales");
    const without = editing.removeSection(document, "warm");
    if (!removed) throw new Error("It was there.");
    const restored = editing.restoreActivity(without, removed);
    expect(restored.sections[0]?.activities.map((one) => one.name)).toEqual(["Blue Bossa", "Scales"]);
  });

  it("removes a section and Undo puts it back", () => {
    const [warm] = document.sections;
    if (!warm) throw new Error("It was there.");
    expect(editing.restoreSection(editing.removeSection(document, "warm"), warm, 0)).toEqual(document);
  });
});

it("a typed value is a number when it is one", () => {
  expect([" 84 ", "7,5", "V4", " "].map(editing.metricValue)).toEqual([84, 7.5, "V4", null]);
});

it("two values are the same whatever the order of their keys", () => {
  expect(editing.isSame({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
  expect(editing.isSame([1, 2], [2, 1])).toBe(false);
  expect(editing.isSame([], {})).toBe(false);
  expect(editing.isSame({ a: undefined }, { b: undefined })).toBe(false);
});
