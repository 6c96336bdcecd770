import { describe, expect, it } from "vitest";
import { logRequest, newLog, readTimes, withTemplate, withTime } from "@/features/sessions/log-model";
import { template } from "@/practice/quick-add-fixtures";

const me = { time_zone: "America/New_York", day_start_hour: 4, hour_cycle: "h24" };
const now = Date.parse("2026-11-20T14:05:20Z"); // 09:05 in New York
const form = newLog("music", "g1", me, now);

describe("a new log", () => {
  it("ended now and took half an hour", () => {
    expect(form).toMatchObject({ date: "2026-11-20", start: "08:35", end: "09:05", duration: "30 min" });
    expect(readTimes(form, me, now)).toMatchObject({
      start: "2026-11-20T13:35:00.000000Z",
      end: "2026-11-20T14:05:00.000000Z",
      ...{ seconds: 1800, change: null, notes: [] },
    });
  });

  it("moves its end when the start or the duration is typed", () => {
    expect(withTime(form, { start: "700" }, me, now).end).toBe("07:30");
    expect(withTime(form, { duration: "1h18" }, me, now).end).toBe("09:53");
    expect(withTime(form, { duration: "1 h 18" }, me, now).end).toBe("09:53");
  });

  it("counts its duration when the end is typed, also past midnight", () => {
    const late = withTime(withTime(form, { date: "2026-11-19", start: "23:40" }, me, now), { end: "0:30" }, me, now);
    expect(late.duration).toBe("50 min");
    expect(readTimes(late, me, now)).toMatchObject({
      end: "2026-11-20T05:30:00.000000Z",
      seconds: 3000,
      notes: ["After midnight: on the next day."],
    });
  });

  it("is real time across a clock change", () => {
    const night = withTime({ ...form, date: "2026-11-01", start: "00:30" }, { end: "3:30" }, me, now);
    expect(night.duration).toBe("4 h");
    expect(readTimes(night, me, now)).toMatchObject({ seconds: 14400, change: "back" });
    const march = withTime({ ...form, date: "2026-03-08", start: "00:30" }, { end: "3:30" }, me, now);
    expect(readTimes(march, me, now)).toMatchObject({ seconds: 7200, change: "forward" });
  });

  it("asks which, where a time comes twice", () => {
    const twice = { ...form, date: "2026-11-01", start: "01:30", end: "01:45", lengthBy: "end" as const };
    expect(readTimes(twice, me, now)).toMatchObject({
      starts: ["2026-11-01T05:30:00.000000Z", "2026-11-01T06:30:00.000000Z"],
      ...{ start: "2026-11-01T05:30:00.000000Z", end: "2026-11-01T06:45:00.000000Z", seconds: 4500 },
    });
    expect(readTimes({ ...twice, startPlace: 1 }, me, now).seconds).toBe(900);
    expect(readTimes({ ...twice, endPlace: 0 }, me, now).seconds).toBe(900);
  });

  it("has the times of where it was practised, and counts for the day it was there", () => {
    const away = withTime({ ...form, zone: "Asia/Tokyo", date: "2026-11-19" }, { start: "8:00", end: "9:30" }, me, now);
    const times = readTimes(away, me, now);
    expect(times).toMatchObject({ start: "2026-11-18T23:00:00.000000Z", seconds: 5400 });
    expect(logRequest(away, times, "id1", me)).toMatchObject({ session_date: "2026-11-19" });
  });

  it("takes over what a template says", () => {
    const chords = template("t1", "Chords", { goal_id: "g2", planned_seconds: 1200 });
    const taken = withTemplate({ ...form, parentId: null }, chords, me, now);
    expect(taken).toMatchObject({ templateId: "t1", sessionType: "CHORDS", parentId: "g2", duration: "20 min" });
    expect(taken.end).toBe("08:55");
    expect(withTemplate(form, chords, me, now).parentId).toBe("g1");
  });

  it("takes a start so many minutes ago", () => {
    expect(readTimes({ ...form, start: "-40m" }, me, now).start).toBe("2026-11-20T13:25:20.000000Z");
  });
});

it("the request carries what was typed, and none goes out while a time cannot be read", () => {
  const times = readTimes(form, me, now);
  expect(logRequest({ ...form, name: " Chords ", notes: "Slow." }, times, "id1", me)).toEqual({
    id: "id1",
    name: "Chords",
    discipline: "music",
    parent_id: "g1",
    session_start: "2026-11-20T13:35:00.000000Z",
    session_end: "2026-11-20T14:05:00.000000Z",
    status: "COMPLETED",
    is_retroactive: true,
    attributes: { version: 1, sections: [], notes: "Slow.", details: {}, extra: {} },
  });
  expect(logRequest(form, readTimes({ ...form, start: "soon" }, me, now), "id1", me)).toBeNull();
});
