import { describe, expect, test } from "vitest";
import {
  addDays,
  daysBetween,
  elapsedSeconds,
  formatClock,
  formatDate,
  formatDay,
  formatDayInSentence,
  formatDuration,
  formatInstant,
  formatLongDay,
  formatTime,
  formatWall,
  instantsOf,
  instantToZoned,
  parseDuration,
  parseTime,
  practiceDay,
  timeToInstant,
  todayOf,
  zonedToInstant,
} from "./time";

const berlin = { time_zone: "Europe/Berlin", day_start_hour: 4, hour_cycle: "h24" };
const newYork = { time_zone: "America/New_York", day_start_hour: 4, hour_cycle: "h12" };

describe("durations", () => {
  test.each([
    [null, "–"],
    [undefined, "–"],
    [Number.NaN, "–"],
    [0, "0 s"],
    [42, "42 s"],
    [59.6, "59 s"],
    [60, "1 min"],
    [89, "1 min"],
    [90, "2 min"],
    [2220, "37 min"],
    [3569, "59 min"],
    [3570, "1 h"],
    [4680, "1 h 18"],
    [3900, "1 h 05"],
    [7200, "2 h"],
    [540_300, "150 h 05"],
  ])("%s seconds are said as %s", (seconds, said) => expect(formatDuration(seconds)).toBe(said));

  test.each([
    [-5, "0:00"],
    [0, "0:00"],
    [65, "1:05"],
    [1458, "24:18"],
    [3845, "1:04:05"],
  ])("%s running seconds are drawn as %s", (seconds, said) => expect(formatClock(seconds)).toBe(said));

  test.each([
    ["25", 1500],
    ["25m", 1500],
    ["25 min", 1500],
    ["1h", 3600],
    ["1h18", 4680],
    ["1 h 18", 4680],
    ["1:18", 4680],
    ["90 s", 90],
    ["soon", null],
    ["", null],
    ["-5", null],
  ])("'%s' typed as a duration is %s seconds", (typed, seconds) => expect(parseDuration(typed)).toBe(seconds));

  test("elapsed time is the difference of facts and never negative", () => {
    expect(elapsedSeconds("2026-11-20T07:00:00.000000Z", Date.UTC(2026, 10, 20, 7, 24, 18))).toBe(1458);
    expect(elapsedSeconds("2026-11-20T07:00:00.000000Z", Date.UTC(2026, 10, 20, 6, 59))).toBe(0);
    expect(elapsedSeconds("2026-11-20T07:00:00.500000Z", Date.UTC(2026, 10, 20, 7, 0, 1))).toBe(1);
    expect(elapsedSeconds(null, 0)).toBe(0);
  });
});

describe("typed times", () => {
  test.each([
    ["730", "07:30"],
    ["0730", "07:30"],
    ["7:30", "07:30"],
    ["7.30", "07:30"],
    ["7", "07:00"],
    ["23:59", "23:59"],
    ["2359", "23:59"],
    ["7:30 pm", "19:30"],
    ["730pm", "19:30"],
    ["7 PM", "19:00"],
    ["12 am", "00:00"],
    ["12:15 pm", "12:15"],
    ["7:30 p.m.", "19:30"],
  ])("'%s' is %s", (typed, time) => expect(parseTime(typed)).toEqual({ kind: "clock", time }));

  test.each([
    ["-10m", -10],
    ["-10", -10],
    ["−10m", -10],
    ["+1h", 60],
    ["-1h30", -90],
    ["+ 5 min", 5],
  ])("'%s' shifts by %s minutes", (typed, minutes) => expect(parseTime(typed)).toEqual({ kind: "shift", minutes }));

  test.each(["24:00", "7:60", "13 pm", "0 am", "half past", "", "-", "12345", "99"])("'%s' is no time", (typed) =>
    expect(parseTime(typed)).toBeNull(),
  );

  test("a shift counts real minutes from its base, also across a clock change", () => {
    expect(timeToInstant("+60m", "2026-03-29", "Europe/Berlin", "2026-03-29T00:30:00.000000Z")).toBe(
      "2026-03-29T01:30:00.000000Z",
    );
    expect(timeToInstant("730", "2026-11-20", "Europe/Berlin", "2026-11-20T00:00:00.000000Z")).toBe(
      "2026-11-20T06:30:00.000000Z",
    );
    expect(timeToInstant("later", "2026-11-20", "Europe/Berlin", "2026-11-20T00:00:00.000000Z")).toBeNull();
  });
});

describe("zones", () => {
  test("a plain wall time becomes its instant and comes back", () => {
    expect(zonedToInstant("2026-11-20", "08:58", "Europe/Berlin")).toBe("2026-11-20T07:58:00.000000Z");
    expect(instantToZoned("2026-11-20T07:58:30.123456Z", "Europe/Berlin")).toEqual({
      date: "2026-11-20",
      time: "08:58",
      seconds: 30,
      offset: "+01:00",
    });
  });

  test("a time in the gap of spring moves on by the gap", () => {
    expect(instantsOf("2026-03-29", "02:30", "Europe/Berlin")).toEqual([]);
    expect(zonedToInstant("2026-03-29", "02:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00.000000Z");
    expect(instantToZoned("2026-03-29T01:30:00Z", "Europe/Berlin").time).toBe("03:30");
  });

  test("a time in the fold of autumn has two instants, the earlier is taken unless asked", () => {
    expect(instantsOf("2026-11-01", "01:30", "America/New_York")).toEqual([
      "2026-11-01T05:30:00.000000Z",
      "2026-11-01T06:30:00.000000Z",
    ]);
    expect(zonedToInstant("2026-11-01", "01:30", "America/New_York")).toBe("2026-11-01T05:30:00.000000Z");
    expect(zonedToInstant("2026-11-01", "01:30", "America/New_York", "later")).toBe("2026-11-01T06:30:00.000000Z");
    expect(instantToZoned("2026-11-01T05:30:00Z", "America/New_York").offset).toBe("-04:00");
    expect(instantToZoned("2026-11-01T06:30:00Z", "America/New_York").offset).toBe("-05:00");
  });

  test("quarter-hour zones, half-hour clock changes and a skipped day are right", () => {
    expect(zonedToInstant("2026-11-20", "12:00", "Asia/Kathmandu")).toBe("2026-11-20T06:15:00.000000Z");
    // Lord Howe goes back by half an hour at 02:00 on 5 April 2026.
    expect(instantsOf("2026-04-05", "01:45", "Australia/Lord_Howe")).toEqual([
      "2026-04-04T14:45:00.000000Z",
      "2026-04-04T15:15:00.000000Z",
    ]);
    // Samoa had no 30 December 2011: a noon of that day moves on by 24 hours.
    expect(instantsOf("2011-12-30", "12:00", "Pacific/Apia")).toEqual([]);
    expect(zonedToInstant("2011-12-30", "12:00", "Pacific/Apia")).toBe("2011-12-30T22:00:00.000000Z");
  });

  test("midnight is 00:00 of the new day", () => {
    expect(instantToZoned("2026-11-20T23:00:00Z", "Europe/Berlin")).toMatchObject({
      date: "2026-11-21",
      time: "00:00",
    });
  });

  test("the practice day begins at the user's hour of wall time", () => {
    expect(practiceDay("2026-11-21T02:59:59.999999Z", "Europe/Berlin", 4)).toBe("2026-11-20");
    expect(practiceDay("2026-11-21T03:00:00.000000Z", "Europe/Berlin", 4)).toBe("2026-11-21");
    expect(practiceDay("2026-11-20T23:00:00.000000Z", "Europe/Berlin", 0)).toBe("2026-11-21");
    expect(practiceDay("2026-03-01T03:30:00.000000Z", "UTC", 4)).toBe("2026-02-28");
  });

  test("today is the practice day of now", () => {
    expect(todayOf(berlin, Date.UTC(2026, 10, 21, 1, 30))).toBe("2026-11-20");
  });

  test("days are added and counted by the calendar, not by 24 hours", () => {
    expect(addDays("2026-03-28", 2)).toBe("2026-03-30");
    expect(addDays("2024-03-01", -1)).toBe("2024-02-29");
    expect(daysBetween("2026-11-20", "2026-12-06")).toBe(16);
    expect(daysBetween("2026-11-20", "2026-11-19")).toBe(-1);
  });
});

describe("words", () => {
  test("a time is said in the user's zone and hour cycle", () => {
    expect(formatTime("2026-11-20T17:30:00.000000Z", berlin)).toBe("18:30");
    expect(formatTime("2026-11-20T17:30:00.000000Z", newYork)).toBe("12:30 pm");
    expect(formatWall("00:05", newYork)).toBe("12:05 am");
    expect(formatInstant("2026-11-20T07:58:00.000000Z", berlin)).toBe("20 Nov 2026, 08:58");
  });

  test("a day is said by its distance", () => {
    expect(formatDay("2026-11-20", berlin, "2026-11-20")).toBe("Today · Fri 20 Nov");
    expect(formatDay("2026-11-19", berlin, "2026-11-20")).toBe("Yesterday · Thu 19 Nov");
    expect(formatDay("2026-11-18", berlin, "2026-11-20")).toBe("Wed 18 Nov");
    expect(formatDay("2025-11-18", berlin, "2026-11-20")).toBe("Tue 18 Nov 2025");
    expect(formatDayInSentence("2026-11-20", "2026-11-20")).toBe("today, Fri 20 Nov");
    expect(formatDayInSentence("2026-11-19", "2026-11-20")).toBe("yesterday, Thu 19 Nov");
    expect(formatDayInSentence("2026-11-18", "2026-11-20")).toBe("Wed 18 Nov");
    expect(formatLongDay("2026-11-20")).toBe("Friday, 20 November");
    expect(formatDate("2026-12-06", "2026-11-20")).toBe("6 December");
    expect(formatDate("2027-01-06", "2026-11-20")).toBe("6 January 2027");
  });
});
