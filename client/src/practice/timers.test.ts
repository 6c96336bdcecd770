import { describe, expect, it } from "vitest";
import type { Activity, Document } from "@/api/types";
import { editActivity, newActivity } from "@/practice/editing";
import { session } from "@/practice/fixtures";
import { newDocument } from "@/practice/sections";
import * as timers from "@/practice/timers";

/** 09:MM:SS of the day. */
const at = (time: string) => `2026-11-20T09:${time}.000000Z`;
const span = (start: string, stop: string | null) => ({ start: at(start), stop: stop === null ? null : at(stop) });

const blank: Document = {
  ...newDocument(),
  sections: [
    {
      id: "main",
      name: "Main",
      planned_seconds: null,
      activities: [newActivity("Scales", "scales"), newActivity("Song", "song")],
    },
  ],
};

function activity(document: Document, id: string): Activity {
  const found = document.sections.flatMap((section) => section.activities).find((one) => one.instance_id === id);
  if (!found) throw new Error(`${id} should be there.`);
  return found;
}
const intervals = (document: Document, id: string) => activity(document, id).intervals;

describe("a timer", () => {
  const started = timers.startTimer(blank, "scales", at("00:00"));

  it("starts, and starting it again changes nothing", () => {
    expect(intervals(started, "scales")).toEqual([span("00:00", null)]);
    expect(timers.startTimer(started, "scales", at("05:00"))).toBe(started);
    expect(timers.runningActivity(started)?.name).toBe("Scales");
  });

  it("stops the one that ran, for one runs at a time", () => {
    const next = timers.startTimer(started, "song", at("10:00"));
    expect(intervals(next, "scales")).toEqual([span("00:00", "10:00")]);
    expect(intervals(next, "song")).toEqual([span("10:00", null)]);
  });

  it("goes on with a second interval after it was stopped", () => {
    const stopped = timers.stopTimer(started, "scales", at("10:00"));
    expect(timers.runningActivity(stopped)).toBeNull();
    const again = timers.startTimer(stopped, "scales", at("20:00"));
    expect(intervals(again, "scales")).toEqual([span("00:00", "10:00"), span("20:00", null)]);
  });

  it("goes on from a typed time", () => {
    const typed = editActivity(blank, "scales", (one) => ({ ...one, duration_seconds: 90 }));
    const going = activity(timers.startTimer(typed, "scales", at("10:00")), "scales");
    expect(going.duration_seconds).toBeNull();
    expect(going.intervals).toEqual([span("08:30", "10:00"), span("10:00", null)]);
  });

  it("is forgotten and starts anew on restart", () => {
    const typed = editActivity(started, "song", (one) => ({ ...one, duration_seconds: 90 }));
    const anew = timers.restartTimer(typed, "song", at("07:00"));
    expect(activity(anew, "song")).toMatchObject({ duration_seconds: null, intervals: [span("07:00", null)] });
    expect(intervals(anew, "scales")).toEqual([span("00:00", "07:00")]);
  });

  it("that began after the stop of a slow clock lasted no time", () => {
    const late = timers.startTimer(blank, "scales", at("10:00"));
    expect(intervals(timers.closeAll(late, at("09:59")), "scales")).toEqual([span("10:00", "10:00")]);
  });
});

describe("added time", () => {
  it("stands before the first start, or before the session where the timer never ran", () => {
    const ran = timers.startTimer(blank, "scales", at("10:00"));
    expect(intervals(timers.addTime(ran, "scales", 300, at("00:00")), "scales")).toEqual([
      span("05:00", "10:00"),
      span("10:00", null),
    ]);
    expect(intervals(timers.addTime(blank, "song", 120, at("30:00")), "song")).toEqual([span("28:00", "30:00")]);
  });

  it("is exactly as long as was said before a start that the server stamped", () => {
    const stamped = timers.startTimer(blank, "scales", "2026-11-20T09:10:00.123456Z");
    expect(intervals(timers.addTime(stamped, "scales", 300, null), "scales")[0]?.start).toBe(
      "2026-11-20T09:05:00.123456Z",
    );
  });

  it("makes a typed time longer", () => {
    const typed = editActivity(blank, "song", (one) => ({ ...one, duration_seconds: 90 }));
    expect(activity(timers.addTime(typed, "song", 60, at("00:00")), "song").duration_seconds).toBe(150);
  });
});

describe("a pause", () => {
  const started = timers.startTimer(blank, "scales", at("00:00"));
  const paused = timers.pause(started, at("10:00"));

  it("stops the timer and remembers it, and going on starts it again", () => {
    expect(paused.pauses).toEqual([{ ...span("10:00", null), instance_id: "scales" }]);
    expect(intervals(paused, "scales")).toEqual([span("00:00", "10:00")]);
    const going = timers.resume(paused, at("12:00"));
    expect(going.pauses).toEqual([{ ...span("10:00", "12:00"), instance_id: "scales" }]);
    expect(intervals(going, "scales")).toEqual([span("00:00", "10:00"), span("12:00", null)]);
  });

  it("does nothing when it is on already, and going on nothing when it is not", () => {
    expect(timers.pause(paused, at("11:00"))).toBe(paused);
    expect(timers.resume(started, at("11:00"))).toBe(started);
  });

  it("ends when another timer is started", () => {
    const other = timers.startTimer(paused, "song", at("12:00"));
    expect(timers.isPaused(other)).toBe(false);
    expect(timers.runningActivity(other)?.name).toBe("Song");
  });

  it("without a timer only stops the session's own clock", () => {
    const still = timers.pause(blank, at("10:00"));
    expect(still.pauses).toEqual([{ ...span("10:00", null), instance_id: null }]);
    expect(timers.runningActivity(timers.resume(still, at("11:00")))).toBeNull();
  });

  it("ends with everything else when the session does", () => {
    expect(timers.closeAll(paused, at("30:00")).pauses).toEqual([{ ...span("10:00", "30:00"), instance_id: "scales" }]);
  });
});

describe("what runs very long", () => {
  const updated_at = at("40:00");
  const started = timers.startTimer(blank, "scales", at("00:00"));
  const run = (attributes: Document, time: string, changes = {}) => {
    const row = session({ status: "ACTIVE", session_start: at("00:00"), updated_at, attributes, ...changes });
    return timers.longRun(row, 180, Date.parse(time));
  };

  it("is asked about after the limit, with the last sign of life", () => {
    expect(run(started, "2026-11-20T12:00:00Z")).toBeNull();
    const long = { instance_id: "scales", since: at("00:00"), last_active_at: at("40:00") };
    expect(run(started, "2026-11-20T12:00:01Z")).toEqual(long);
  });

  it("is not while paused, nor after somebody said that it is right", () => {
    expect(run(timers.pause(started, at("10:00")), "2026-11-20T20:00:00Z")).toBeNull();
    const confirmed = { ...started, confirmed_at: "2026-11-20T12:30:00.000000Z" };
    expect(run(confirmed, "2026-11-20T15:30:00Z")).toBeNull();
    expect(run(confirmed, "2026-11-20T15:31:00Z")?.since).toBe("2026-11-20T12:30:00.000000Z");
  });

  it("is the session itself where nothing was ever timed", () => {
    expect(run(blank, "2026-11-20T13:00:00Z")).toMatchObject({ instance_id: null, since: at("00:00") });
    expect(run(timers.stopTimer(started, "scales", at("10:00")), "2026-11-20T20:00:00Z")).toBeNull();
    expect(run(blank, "2026-11-20T20:00:00Z", { status: "PARTIAL" })).toBeNull();
  });

  it("is cut at the last sign of life, or taken out", () => {
    const long = { instance_id: "scales", since: at("00:00"), last_active_at: at("40:00") };
    expect(intervals(timers.trimRun(started, long), "scales")).toEqual([span("00:00", "40:00")]);
    expect(timers.trimRun(blank, { ...long, instance_id: null }).pauses).toEqual([
      { ...span("40:00", null), instance_id: null },
    ]);
    expect(intervals(timers.discardRun(started, "scales"), "scales")).toEqual([]);
  });
});
