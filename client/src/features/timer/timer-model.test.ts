import { describe, expect, it } from "vitest";
import type { Activity, Document } from "@/api/types";
import {
  cueBetween,
  currentActivity,
  lengthened,
  sayCounted,
  sayPlan,
  sayTime,
  timerView,
} from "@/features/timer/timer-model";
import { type Draft, draftOf, newActivity } from "@/practice/editing";
import { session } from "@/practice/fixtures";
import { newDocument } from "@/practice/sections";

const at = (clock: string) => `2026-11-20T${clock}.000000Z`;
const ms = (clock: string) => Date.parse(`2026-11-20T${clock}Z`);

function activity(id: string, more: Partial<Activity> = {}): Activity {
  return { ...newActivity(id, id), ...more };
}

function draft(activities: Activity[], more: Partial<Document> = {}): Draft {
  const sections = [{ id: "main", name: "Main", planned_seconds: null, activities }];
  const attributes = { ...newDocument(), sections, ...more };
  return draftOf(session({ status: "ACTIVE", session_start: at("09:00:00"), session_end: null, attributes }));
}

describe("what the large timer shows", () => {
  it("counts down what is left of the plan, and up once it is over", () => {
    const scales = activity("scales", {
      planned_seconds: 900,
      intervals: [{ start: at("09:00:00"), stop: null }],
    });
    const view = timerView(draft([scales, activity("song")]), ms("09:11:06"));
    expect(view).toMatchObject({ seconds: 234, counts: "left", state: "running", practisedSeconds: 666 });
    expect(view.next?.instance_id).toBe("song");
    expect(timerView(draft([scales]), ms("09:15:00"))).toMatchObject({ seconds: 0, counts: "left" });
    expect(timerView(draft([scales]), ms("09:15:12"))).toMatchObject({ seconds: 12, counts: "over" });
  });

  it("counts the session itself while nothing was ever timed", () => {
    const view = timerView(draft([activity("scales")]), ms("09:24:18"));
    expect(view).toMatchObject({ activity: null, seconds: 1458, counts: "up", state: "running" });
    expect(view.next?.instance_id).toBe("scales");
  });

  it("stands still in a pause, on what the pause stopped", () => {
    const scales = activity("scales", { intervals: [{ start: at("09:00:00"), stop: at("09:05:00") }] });
    const pauses = [{ start: at("09:05:00"), stop: null, instance_id: "scales" }];
    expect(timerView(draft([scales], { pauses }), ms("09:30:00"))).toMatchObject({ seconds: 300, state: "paused" });
  });

  it("goes on with what is not done once the last one is ticked", () => {
    const scales = activity("scales", {
      completed: true,
      intervals: [{ start: at("09:00:00"), stop: at("09:05:00") }],
    });
    expect(currentActivity(draft([scales, activity("song")]).attributes)?.instance_id).toBe("song");
  });

  it("names the set that is on", () => {
    const one = { completed: true, duration_seconds: null, metrics: [] };
    const scales = activity("scales", {
      intervals: [{ start: at("09:00:00"), stop: null }],
      sets: [
        { ...one, instance_id: "a" },
        { ...one, instance_id: "b", completed: false },
      ],
    });
    expect(timerView(draft([scales]), ms("09:01:00")).set).toEqual({ number: 2, count: 2, id: "b" });
  });
});

describe("what it sounds", () => {
  const scales = activity("scales", { planned_seconds: 60, intervals: [{ start: at("09:00:00"), stop: null }] });
  const view = (clock: string) => timerView(draft([scales]), ms(clock));

  it("ticks at three, two and one, and rings at the end", () => {
    const cues = ["09:00:55", "09:00:56", "09:00:57", "09:00:58", "09:00:59", "09:01:00", "09:01:01"].map(view);
    const heard = cues.slice(1).map((after, place) => cueBetween(cues[place] ?? after, after));
    expect(heard).toEqual([null, "tick", "tick", "tick", "bell", null]);
  });

  it("still rings when the screen slept over the end", () => {
    expect(cueBetween(view("09:00:50"), view("09:05:00"))).toBe("bell");
  });
});

describe("what it says", () => {
  const scales = activity("Scales", { planned_seconds: 900, intervals: [{ start: at("09:00:00"), stop: null }] });
  const view = (clock: string) => timerView(draft([scales]), ms(clock));

  it("says what the clock counts, and the time to those who ask", () => {
    expect(sayCounted(view("09:11:06"))).toBe("left of 15 minutes");
    expect(sayTime(view("09:11:06"))).toBe("3 minutes 54 seconds left of 15 minutes. Scales");
    expect(sayCounted(view("09:16:00"))).toBe("over 15 minutes");
    expect(sayTime(view("09:16:00"))).toBe("1 minute over 15 minutes. Scales");
    expect([60, 150, 3900].map(sayPlan)).toEqual(["1 minute", "2:30", "1 h 05"]);
  });

  it("shows what was chosen to run next, also while another one is paused", () => {
    const paused = activity("Scales", { intervals: [{ start: at("09:00:00"), stop: at("09:05:00") }] });
    const pauses = [{ start: at("09:05:00"), stop: null, instance_id: "Scales" }];
    const chosen = timerView(draft([paused, activity("Song")], { pauses }), ms("09:06:00"), "Song");
    expect(chosen).toMatchObject({ activity: { name: "Song" }, state: "paused" });
  });

  it("leaves something of a plan that is lengthened by a minute", () => {
    expect(lengthened(900, 666)).toBe(960);
    expect(lengthened(900, 905)).toBe(960);
    expect(lengthened(900, 1020)).toBe(1080);
  });
});
