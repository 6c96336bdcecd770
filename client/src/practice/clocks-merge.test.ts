import { describe, expect, it } from "vitest";
import type { Interval } from "@/api/types";
import { type Draft, draftOf, editActivity } from "@/practice/editing";
import { session } from "@/practice/fixtures";
import { merge, takeBack } from "@/practice/merge";
import { moveActivity } from "@/practice/sections";
import { joinSpans } from "@/practice/spans";
import * as timers from "@/practice/timers";

const at = (minute: string) => `2026-11-20T09:${minute}:00.000000Z`;
const span = (start: string, stop: string | null): Interval => ({
  start: at(start),
  stop: stop === null ? null : at(stop),
});
const running = draftOf(session({ status: "ACTIVE", session_end: null }));
const withDocument = (draft: Draft, change: (one: Draft["attributes"]) => Draft["attributes"]): Draft => ({
  ...draft,
  attributes: change(draft.attributes),
});
const started = withDocument(running, (one) => timers.startTimer(one, "arps", at("00")));
const intervalsOf = (draft: Draft, id: string) =>
  draft.attributes.sections.flatMap((section) => section.activities).find((one) => one.instance_id === id)?.intervals;

describe("two sides of one clock", () => {
  it("of two stops the earlier counts, and a stop wins over none", () => {
    const base = [span("00", null)];
    expect(joinSpans(base, [span("00", "10")], [span("00", "12")])).toEqual([span("00", "10")]);
    expect(joinSpans(base, [span("00", null)], [span("00", "12")])).toEqual([span("00", "12")]);
    expect(joinSpans([], [span("00", null)], [span("00", "12")])).toEqual([span("00", "12")]);
  });

  it("what ran here and what ran there both count; what one side took out goes", () => {
    const base = [span("00", "10")];
    expect(joinSpans(base, [...base, span("20", "25")], [...base, span("30", null)])).toEqual([
      span("00", "10"),
      span("20", "25"),
      span("30", null),
    ]);
    expect(joinSpans(base, [], [...base, span("30", null)])).toEqual([span("30", null)]);
    expect(joinSpans(base, [span("00", "08")], base)).toEqual([span("00", "08")]);
  });

  it("two tabs that stop, pause or finish do not disagree", () => {
    const stop = (minute: string) => withDocument(started, (one) => timers.stopTimer(one, "arps", at(minute)));
    const stopped = merge(started, stop("10"), stop("12"));
    expect(stopped.conflicts).toEqual([]);
    expect(intervalsOf(stopped.draft, "arps")).toEqual([span("00", "10")]);

    const pause = (minute: string) => withDocument(started, (one) => timers.pause(one, at(minute)));
    const paused = merge(started, pause("12"), pause("11"));
    expect(paused.conflicts).toEqual([]);
    expect(paused.draft.attributes.pauses).toEqual([{ ...span("11", null), instance_id: "arps" }]);

    const finish = (minute: string) => ({ ...started, status: "PARTIAL" as const, session_end: at(minute) });
    expect(merge(started, finish("40"), finish("41"))).toMatchObject({
      conflicts: [],
      draft: { session_end: at("40") },
    });
  });

  it("of two confirmations the newest counts", () => {
    const confirm = (minute: string) => withDocument(running, (one) => ({ ...one, confirmed_at: at(minute) }));
    expect(merge(running, confirm("10"), confirm("20")).draft.attributes.confirmed_at).toBe(at("20"));
  });
});

describe("two sides of one table of sets", () => {
  const set = (id: string, completed = false) => ({ instance_id: id, completed, duration_seconds: null, metrics: [] });
  const withSets = (...sets: ReturnType<typeof set>[]) =>
    withDocument(running, (one) => editActivity(one, "arps", (two) => ({ ...two, sets })));
  const base = withSets(set("a"), set("b"));
  const ticked = (draft: Draft) =>
    draft.attributes.sections[0]?.activities[1]?.sets.map((one) => [one.instance_id, one.completed]);

  it("different sets that were ticked, added and removed go together", () => {
    const merged = merge(base, withSets(set("a", true), set("b")), withSets(set("a"), set("b", true), set("c")));
    expect(merged.conflicts).toEqual([]);
    expect(ticked(merged.draft)).toEqual([
      ["a", true],
      ["b", true],
      ["c", false],
    ]);
    expect(ticked(merge(base, withSets(set("b")), withSets(set("a"), set("b", true))).draft)).toEqual([["b", true]]);
  });

  it("the same set changed on both sides is asked about", () => {
    const took = (seconds: number) =>
      withDocument(base, (one) =>
        editActivity(one, "arps", (two) => ({ ...two, sets: [{ ...set("a"), duration_seconds: seconds }, set("b")] })),
      );
    expect(merge(base, took(40), took(50)).conflicts).toEqual(["activity|arps|sets"]);
  });
});

describe("order", () => {
  const outline = (draft: Draft) => draft.attributes.sections.map((one) => one.activities.map((two) => two.name));
  const moved = withDocument(running, (one) => moveActivity(one, "scales", "main", 1));

  it("that changed on one side holds, with the edits of the other", () => {
    const ticked = withDocument(running, (one) => editActivity(one, "scales", (two) => ({ ...two, completed: true })));
    for (const merged of [merge(running, moved, ticked), merge(running, ticked, moved)]) {
      expect(outline(merged.draft)).toEqual([["Arpeggios"], ["Blue Bossa", "Scales"]]);
      expect(merged.draft.attributes.sections[1]?.activities[1]?.completed).toBe(true);
      expect(merged.conflicts).toEqual([]);
    }
  });

  it("that changed on both sides is mine", () => {
    const other = withDocument(running, (one) => moveActivity(one, "arps", "main", 0));
    expect(outline(merge(running, moved, other).draft)).toEqual([["Arpeggios"], ["Blue Bossa", "Scales"]]);
  });
});

describe("taking an edit back", () => {
  it("leaves what came meanwhile", () => {
    const renamed = { ...started, name: "Evening" };
    const meanwhile = { ...renamed, status: "PARTIAL" as const };
    expect(takeBack(started, renamed, meanwhile)).toEqual({ ...started, status: "PARTIAL" });
  });

  it("leaves what was changed again since", () => {
    expect(takeBack(started, { ...started, name: "Evening" }, { ...started, name: "Night" }).name).toBe("Night");
    const stopped = withDocument(started, (one) => timers.stopTimer(one, "arps", at("30")));
    expect(intervalsOf(takeBack(running, started, stopped), "arps")).toEqual([span("00", "30")]);
  });

  it("of one set leaves what was done to the others", () => {
    const set = (id: string, completed = false) => ({
      instance_id: id,
      completed,
      duration_seconds: null,
      metrics: [],
    });
    const withTicks = (one: boolean, two: boolean) =>
      withDocument(running, (document) =>
        editActivity(document, "arps", (activity) => ({ ...activity, sets: [set("a", one), set("b", two)] })),
      );
    expect(takeBack(withTicks(false, false), withTicks(true, false), withTicks(true, true))).toEqual(
      withTicks(false, true),
    );
  });

  it("of a pause lets the timer have run all the time", () => {
    const paused = withDocument(started, (one) => timers.pause(one, at("10")));
    expect(takeBack(started, paused, paused)).toEqual(started);
  });

  it("puts moved and removed things where they stood", () => {
    const moved = withDocument(running, (one) => moveActivity(one, "scales", "main", 1));
    expect(takeBack(running, moved, moved)).toEqual(running);
    const removed = withDocument(running, (one) => ({ ...one, sections: one.sections.slice(1) }));
    expect(takeBack(running, removed, removed)).toEqual(running);
  });
});
