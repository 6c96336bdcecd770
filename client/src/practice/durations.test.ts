import { describe, expect, it } from "vitest";
import type { Activity } from "@/api/types";
import {
  activitySeconds,
  isCounting,
  parseActivityTime,
  practised,
  sectionSeconds,
  sourceWords,
} from "@/practice/durations";
import { newActivity } from "@/practice/editing";
import { newDocument } from "@/practice/sections";

function activity(parts: Partial<Activity>): Activity {
  return { ...newActivity("Scales", "a1"), ...parts };
}

function facts(activities: Activity[], start: string | null, end: string | null, status = "COMPLETED") {
  const section = { id: "s1", name: "Main", planned_seconds: null, activities };
  const attributes = { ...newDocument(), sections: [section] };
  return { attributes, session_start: start, session_end: end, status };
}

describe("a typed activity time", () => {
  it.each([
    ["12", 720],
    ["12:30", 750],
    ["0:45", 45],
    ["1:04:05", 3845],
    ["1h 05", 3900],
    ["1 h 18 min", 4680],
    ["1h18m20s", 4700],
    ["90s", 90],
    ["42 s", 42],
    ["2m30", 150],
    ["1.5h", 5400],
    ["1,5 h", 5400],
    ["0", 0],
  ])("%s is %i seconds", (typed, seconds) => {
    expect(parseActivityTime(typed)).toBe(seconds);
  });

  it.each(["", "abc", "12:75", "1:2:3:4", "-5", "90s 5", "5m 1h", "9999999h", "12:", "1::2"])(
    "%s is refused",
    (typed) => {
      expect(parseActivityTime(typed)).toBeNull();
    },
  );
});

describe("the seconds of an activity", () => {
  const hour = { start: "2026-11-20T07:00:00.000000Z", stop: "2026-11-20T07:10:00.000000Z" };

  it("are its explicit duration, which wins over the intervals", () => {
    expect(activitySeconds(activity({ duration_seconds: 90, intervals: [hour] }))).toBe(90);
  });

  it("are the sum of its intervals when nothing is explicit", () => {
    expect(activitySeconds(activity({ intervals: [hour, hour] }))).toBe(1200);
  });

  it("are real seconds across a clock change", () => {
    const night = { start: "2026-11-01T01:30:00-04:00", stop: "2026-11-01T01:30:00-05:00" };
    expect(activitySeconds(activity({ intervals: [night] }))).toBe(3600);
  });

  it("are unknown without either, and for an interval that ends before it starts", () => {
    expect(activitySeconds(activity({}))).toBeNull();
    expect(activitySeconds(activity({ intervals: [{ start: hour.stop, stop: hour.start }] }))).toBeNull();
  });

  it("run on to now while an interval is open", () => {
    const open = activity({ intervals: [{ start: "2026-11-20T07:00:00Z", stop: null }] });
    expect(activitySeconds(open, Date.parse("2026-11-20T07:00:42Z"))).toBe(42);
    expect(activitySeconds(open)).toBeNull();
  });
});

describe("the duration of a session", () => {
  const start = "2026-11-20T07:00:00.000000Z";
  const end = "2026-11-20T08:00:00.000000Z";

  it("is the sum of its activities where any is known", () => {
    const total = practised(
      facts([activity({ duration_seconds: 100.5 }), activity({ duration_seconds: 20 })], start, end),
    );
    expect(total).toEqual({ seconds: 121, source: "activities", activityCount: 2 });
    expect(sourceWords(total, false)).toBe("2 activities");
  });

  it("is start to end when no activity is known", () => {
    const total = practised(facts([activity({})], start, end));
    expect(total).toEqual({ seconds: 3600, source: "span", activityCount: 0 });
    expect(sourceWords(total, false)).toBe("start to end");
  });

  it("is unknown without an end, and for an end before the start", () => {
    expect(practised(facts([], start, null)).seconds).toBeNull();
    expect(practised(facts([], end, start)).seconds).toBeNull();
    expect(sourceWords(practised(facts([], null, end)), false)).toBe("–");
  });

  it("counts up from the start while the session runs", () => {
    const now = Date.parse("2026-11-20T07:05:00Z");
    expect(practised(facts([], start, null, "ACTIVE"), now).seconds).toBe(300);
    expect(practised(facts([], start, null, "COMPLETED"), now).seconds).toBeNull();
  });
});

describe("pauses", () => {
  const at = (time: string) => `2026-11-20T${time}.000000Z`;
  const pause = (start: string, stop: string | null) => {
    return { start: at(start), stop: stop === null ? null : at(stop), instance_id: null };
  };
  const paused = (status: string, end: string | null, ...pauses: ReturnType<typeof pause>[]) => {
    const base = facts([], at("07:00:00"), end === null ? null : at(end), status);
    return { ...base, attributes: { ...base.attributes, pauses } };
  };

  it("are left out of start to end, as far as they lie inside it", () => {
    expect(practised(paused("COMPLETED", "08:00:00", pause("07:10:00", "07:25:30"))).seconds).toBe(2670);
    expect(practised(paused("COMPLETED", "08:00:00", pause("07:50:00", "09:00:00"))).seconds).toBe(3000);
  });

  it("that overlap count once, and an open one counts to the end or to now", () => {
    const twice = [pause("07:10:00", "07:30:00"), pause("07:20:00", "07:40:00")];
    expect(practised(paused("COMPLETED", "08:00:00", ...twice)).seconds).toBe(1800);
    const now = Date.parse("2026-11-20T07:55:00Z");
    expect(practised(paused("ACTIVE", null, pause("07:50:00", null)), now).seconds).toBe(3000);
  });

  it("never change what the activities add up to, and stop the clock", () => {
    const timed = activity({ intervals: [{ start: at("07:00:00"), stop: at("07:10:00") }] });
    const base = facts([timed], at("07:00:00"), null, "ACTIVE");
    const still = { ...base, attributes: { ...base.attributes, pauses: [pause("07:10:00", null)] } };
    expect(practised(still, Date.parse("2026-11-20T09:00:00Z")).seconds).toBe(600);
    expect(isCounting(still)).toBe(false);
    expect(isCounting(paused("ACTIVE", null))).toBe(true);
    expect(isCounting(base)).toBe(false);
  });
});

it("fractions are summed exactly and rounded once, halves up", () => {
  const part = (seconds: number) => activity({ duration_seconds: seconds });
  expect(practised(facts([part(0.1), part(0.2), part(0.2)], null, null)).seconds).toBe(1);
  const short = { start: "2026-11-20T07:00:00.000001Z", stop: "2026-11-20T07:00:00.500001Z" };
  expect(practised(facts([activity({ intervals: [short] })], null, null)).seconds).toBe(1);
  const shorter = { ...short, start: "2026-11-20T07:00:00.000002Z" };
  expect(practised(facts([activity({ intervals: [shorter] })], null, null)).seconds).toBe(0);
});

it("a section is drawn by its planned and its practised seconds", () => {
  const section = { id: "s", name: "Main", planned_seconds: 600, activities: [activity({ duration_seconds: 450.4 })] };
  expect(sectionSeconds(section)).toEqual([600, 450]);
});
