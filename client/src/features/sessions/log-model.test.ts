import { describe, expect, it } from "vitest";
import { logRequest, newLog, readTimes, withTime } from "@/features/sessions/log-model";

const me = { time_zone: "America/New_York", day_start_hour: 4, hour_cycle: "h24" };
const now = Date.parse("2026-11-20T14:05:20Z"); // 09:05 in New York
const form = newLog("music", "g1", me, now);

describe("a new log", () => {
  it("ended now and took half an hour", () => {
    expect(form).toMatchObject({ date: "2026-11-20", start: "08:35", end: "09:05", duration: "30 min" });
    expect(readTimes(form, me, now)).toEqual({
      start: "2026-11-20T13:35:00.000000Z",
      end: "2026-11-20T14:05:00.000000Z",
      seconds: 1800,
      notes: [],
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
  });

  it("takes a start so many minutes ago", () => {
    expect(readTimes({ ...form, start: "-40m" }, me, now).start).toBe("2026-11-20T13:25:20.000000Z");
  });
});

it("the request carries what was typed, and none goes out while a time cannot be read", () => {
  const times = readTimes(form, me, now);
  expect(logRequest({ ...form, name: " Chords ", notes: "Slow." }, times, "id1")).toEqual({
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
  expect(logRequest(form, readTimes({ ...form, start: "soon" }, me, now), "id1")).toBeNull();
});
