import { describe, expect, it } from "vitest";
import {
  isNearChange,
  moveAlong,
  offsetHint,
  placeInFold,
  readEnd,
  readWhen,
  sayOffset,
  shownDay,
  zoneName,
} from "@/features/sessions/when";
import { draftOf } from "@/practice/editing";
import { session } from "@/practice/fixtures";

const zone = "America/New_York";
const base = "2026-11-20T12:00:30.000000Z";
const entry = { date: "2026-11-20", time: "7:00", zone, base, hourCycle: "h24" };

describe("a typed start", () => {
  it("that was not changed keeps its seconds", () => {
    expect(readWhen(entry)?.instants).toEqual([base]);
  });

  it("may be on another day", () => {
    expect(readWhen({ ...entry, date: "2026-11-19", time: "2340" })?.instants).toEqual(["2026-11-20T04:40:00.000000Z"]);
  });

  it("may be a shift from where it stood", () => {
    expect(readWhen({ ...entry, time: "-10m" })?.instants).toEqual(["2026-11-20T11:50:30.000000Z"]);
    expect(readWhen({ ...entry, time: "-10m", base: null })).toBeNull();
  });

  it("is moved on where the clocks go forward, and says so", () => {
    const when = readWhen({ ...entry, date: "2026-03-08", time: "2:30" });
    expect(when?.instants).toEqual(["2026-03-08T07:30:00.000000Z"]);
    expect(when?.note).toBe("The clocks go forward: 02:30 does not exist that day. Moved to 03:30.");
  });

  it("is offered twice where the clocks go back", () => {
    const when = readWhen({ ...entry, date: "2026-11-01", time: "1:30" });
    expect(when?.instants).toEqual(["2026-11-01T05:30:00.000000Z", "2026-11-01T06:30:00.000000Z"]);
    expect(when?.note).toBe("The clocks go back: 01:30 comes twice. Which one?");
    expect(when?.instants.map((instant) => sayOffset(instant, zone))).toEqual(["UTC−4", "UTC−5"]);
  });

  it("that stands in the hour that comes twice is offered both, the standing one with its seconds", () => {
    const fold = { ...entry, date: "2026-11-01", time: "1:30" };
    const first = "2026-11-01T05:30:20.000000Z";
    expect(readWhen({ ...fold, base: first })?.instants).toEqual([first, "2026-11-01T06:30:00.000000Z"]);
    const second = "2026-11-01T06:30:59.999000Z";
    const when = readWhen({ ...fold, base: second });
    expect(when?.instants).toEqual(["2026-11-01T05:30:00.000000Z", second]);
    expect(when?.note).toBe("The clocks go back: 01:30 comes twice. Which one?");
  });

  it("begins with the one of the two that stands", () => {
    expect(placeInFold("2026-11-01T05:30:20.000000Z", zone)).toBe(0);
    expect(placeInFold("2026-11-01T06:30:59.999000Z", zone)).toBe(1);
    expect(placeInFold("2026-11-01T07:30:00.000000Z", zone)).toBe(0);
    expect(placeInFold(base, zone)).toBe(0);
  });

  it("is nothing when it cannot be read", () => {
    expect(readWhen({ ...entry, time: "25:00" })).toBeNull();
    expect(readWhen({ ...entry, date: "" })).toBeNull();
  });
});

describe("a typed end", () => {
  const start = "2026-11-20T04:40:00.000000Z"; // 23:40 on the 19th in New York

  it("before the start is after midnight", () => {
    const when = readEnd({ ...entry, date: "2026-11-19", time: "0:30", base: null }, start, false);
    expect(when).toEqual({ instants: ["2026-11-20T05:30:00.000000Z"], note: "After midnight: on the next day." });
  });

  it("may be the second of two, though the first is before the start", () => {
    const night = { ...entry, date: "2026-11-01", time: "1:30" };
    const late = "2026-11-01T06:30:10.000000Z"; // the second 01:30
    const end = "2026-11-01T06:30:45.000000Z";
    expect(readEnd({ ...night, base: end }, late, false)?.instants).toEqual(["2026-11-01T05:30:00.000000Z", end]);
  });

  it("stays on the date that was chosen", () => {
    const when = readEnd({ ...entry, date: "2026-11-19", time: "0:30", base: null }, start, true);
    expect(when?.instants).toEqual(["2026-11-19T05:30:00.000000Z"]);
  });
});

it("an end moves along with its start", () => {
  const end = moveAlong("2026-11-20T07:00:00.000000Z", "2026-11-20T09:15:00.000000Z", "2026-11-20T07:30:00.000000Z");
  expect(end).toBe("2026-11-20T09:45:00.000000Z");
});

it("the offset is said away from home and around a clock change", () => {
  expect(offsetHint("2026-11-20T12:00:00Z", zone, "America/New_York")).toBeNull();
  expect(offsetHint("2026-11-20T12:00:00Z", zone, "Europe/Berlin")).toBe("UTC−5");
  expect(offsetHint("2026-11-01T12:00:00Z", zone, "America/New_York")).toBe("UTC−5");
  expect(offsetHint("2026-07-01T12:00:00Z", "Asia/Kolkata", "UTC")).toBe("UTC+5:30");
  expect(isNearChange("2026-11-20T12:00:00Z", zone)).toBe(false);
  expect(zoneName(zone)).toBe("New York");
});

describe("the practice day that is shown", () => {
  const me = { time_zone: "America/New_York", day_start_hour: 4, hour_cycle: "h24" };
  const saved = draftOf(session({ session_start: "2026-11-20T12:00:00.000000Z", session_date: "2026-11-20" }));
  const early = "2026-11-20T08:30:00.000000Z"; // 03:30 in New York, before the day starts at 4

  it("follows an unsaved start", () => {
    expect(shownDay({ ...saved, session_start: early }, saved, me)).toBe("2026-11-19");
  });

  it("stays where a person put it", () => {
    const chosen = { ...saved, session_date: "2026-11-18" };
    expect(shownDay({ ...chosen, session_start: early }, chosen, me)).toBe("2026-11-18");
    expect(shownDay({ ...saved, session_start: early, session_date: "2026-11-21" }, saved, me)).toBe("2026-11-21");
  });
});
