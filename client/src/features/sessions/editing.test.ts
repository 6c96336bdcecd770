import { describe, expect, it } from "vitest";
import * as editing from "@/features/sessions/editing";
import { session } from "@/features/sessions/fixtures";

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

  it("changes a value of one set only", () => {
    const metric = { metric_id: "bpm", split_id: null, value: 80 };
    const sets = [
      { instance_id: "1", completed: true, metrics: [metric] },
      { instance_id: "2", completed: false, metrics: [metric] },
    ];
    const edited = editing.setMetric({ ...editing.newActivity("Scales", "a"), sets }, "2", 0, 84);
    expect(edited.sets.map((set) => set.metrics[0]?.value)).toEqual([80, 84]);
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

describe("a value that the definition asks for", () => {
  const bossa = editing.newActivity("Blue Bossa", "a", "bossa");
  const tempo = { metric_id: "tempo", split_id: null, value: null, place: -1, isOffered: true };

  it("is recorded when it is typed, and removed when it is emptied", () => {
    const recorded = editing.recordValue(bossa, tempo, 120);
    expect(recorded.metrics).toEqual([{ metric_id: "tempo", split_id: null, value: 120 }]);
    expect(editing.recordValue(recorded, { ...tempo, place: 0 }, null)).toEqual(bossa);
  });

  it("leaves the activity alone while it stays empty", () => {
    expect(editing.recordValue(bossa, tempo, null)).toBe(bossa);
  });
});
