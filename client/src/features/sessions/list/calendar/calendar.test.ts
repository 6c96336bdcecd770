import { describe, expect, it } from "vitest";
import type { SessionItem } from "@/api/types";
import { session } from "@/practice/fixtures";
import { moveMonth, weekdayNames, weekOf, weeksOfMonth } from "./days";
import { contentOfDays, fitLines } from "./month-lines";
import { movedByDays, movedByMinutes, movedTo, movedToDay, resizedBy } from "./moves";
import { blocksOfDays } from "./week-blocks";

const me = { time_zone: "Europe/Berlin", day_start_hour: 4, hour_cycle: "h24" };
const NOW = Date.parse("2026-11-20T09:00:00Z");

/** A session at a wall time in Berlin, winter time (UTC+1) unless the instants say otherwise. */
function at(id: string, start: string, end: string, day: string, more: Partial<SessionItem> = {}): SessionItem {
  return session({ id, session_start: start, session_end: end, session_date: day, ...more });
}

describe("the pages of the calendar", () => {
  it("a month has whole weeks, from the day on which a person's week starts", () => {
    const november = weeksOfMonth("2026-11", 0);
    expect(november.map((week) => week[0])).toEqual([
      "2026-10-26",
      "2026-11-02",
      "2026-11-09",
      "2026-11-16",
      "2026-11-23",
      "2026-11-30",
    ]);
    expect(weeksOfMonth("2026-11", 6)[0]?.[0]).toBe("2026-11-01");
    expect(weekOf("2026-11-22", 0)).toContain("2026-11-16");
    expect(weekdayNames(6)).toEqual(["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]);
  });

  it("a month on from the 31st is the last day of a shorter month", () => {
    expect(moveMonth("2026-10-31", 1)).toBe("2026-11-30");
    expect(moveMonth("2026-01-15", -1)).toBe("2025-12-15");
  });

  it("a day says its minutes by discipline, the longest first, by practice day", () => {
    const items = [
      at("a", "2026-11-20T06:00:00Z", "2026-11-20T06:10:00Z", "2026-11-20", { total_duration_seconds: 600 }),
      at("b", "2026-11-20T07:00:00Z", "2026-11-20T08:00:00Z", "2026-11-20", {
        discipline: "yoga",
        total_duration_seconds: 3600,
      }),
      at("c", "2026-11-21T01:00:00Z", "2026-11-21T01:20:00Z", "2026-11-20", { total_duration_seconds: 1200 }),
    ];
    const day = contentOfDays(items, ["2026-11-20"], NOW).get("2026-11-20");
    expect(day?.seconds).toBe(5400);
    expect(day?.lines.map(({ discipline, seconds, items: own }) => [discipline, seconds, own.length])).toEqual([
      ["yoga", 3600, 1],
      ["music", 1800, 2],
    ]);
    expect(fitLines(day?.lines ?? [], 1)).toEqual({ shown: [], more: 2 });
  });
});

describe("a session that is moved", () => {
  const evening = at("e", "2026-10-24T18:30:00.000000Z", "2026-10-24T19:15:00.000000Z", "2026-10-24");

  it("by a day keeps its time on the wall clock and its length, also over a clock change", () => {
    // 20:30 in Berlin is 18:30 UTC in summer and 19:30 UTC the day after, when the clocks have gone back.
    expect(movedByDays(evening, 1, me)).toEqual({
      session_start: "2026-10-25T19:30:00.000000Z",
      session_end: "2026-10-25T20:15:00.000000Z",
      session_date: "2026-10-25",
    });
  });

  it("keeps its length where it stood across the change itself", () => {
    // 01:30 to 03:30 on the night the clocks go back is three hours.
    const night = at("n", "2026-10-24T23:30:00.000000Z", "2026-10-25T02:30:00.000000Z", "2026-10-24");
    const moved = movedByDays(night, 7, me);
    expect(moved.session_start).toBe("2026-11-01T00:30:00.000000Z");
    expect(moved.session_end).toBe("2026-11-01T03:30:00.000000Z");
  });

  it("after midnight still counts for the evening before", () => {
    const late = at("l", "2026-11-20T00:30:00.000000Z", "2026-11-20T01:00:00.000000Z", "2026-11-19");
    expect(movedToDay(late, "2026-11-18", me)).toEqual({
      session_start: "2026-11-19T00:30:00.000000Z",
      session_end: "2026-11-19T01:00:00.000000Z",
      session_date: "2026-11-18",
    });
  });

  it("to a place of the week starts at the nearest five minutes; the practice day goes along", () => {
    // 22 h 02 into a day that starts at 4 is 02:00 of the next date.
    expect(movedTo(evening, "2026-11-18", 22 * 60 + 2, me)).toEqual({
      session_start: "2026-11-19T01:00:00.000000Z",
      session_end: "2026-11-19T01:45:00.000000Z",
      session_date: "2026-11-18",
    });
  });

  it("keeps a practice day that a person had chosen as far from its start as it was", () => {
    const chosen = { ...evening, session_date: "2026-10-22" };
    expect(movedByMinutes(chosen, 24 * 60, me).session_date).toBe("2026-10-23");
  });

  it("without a start has only its practice day moved", () => {
    const unknown = { ...evening, session_start: null, session_end: null };
    expect(movedToDay(unknown, "2026-10-20", me)).toEqual({ session_date: "2026-10-20" });
  });

  it("is drawn longer in steps of five minutes, and never shorter than one", () => {
    expect(resizedBy(evening, 7)).toEqual({ session_end: "2026-10-24T19:20:00.000000Z" });
    expect(resizedBy(evening, -200)).toEqual({ session_end: "2026-10-24T18:35:00.000000Z" });
    expect(resizedBy(evening, 1)).toEqual({});
  });
});

describe("the page of a week", () => {
  const days = ["2026-11-19", "2026-11-20"];
  const blocks = (items: SessionItem[]) => blocksOfDays(items, days, me, NOW);

  it("a session over the start of the day stands in both columns", () => {
    const night = at("n", "2026-11-20T02:30:00Z", "2026-11-20T03:45:00Z", "2026-11-19"); // 03:30 to 04:45
    const found = blocks([night]);
    expect(found.get("2026-11-19")?.[0]).toMatchObject({ top: 1410, minutes: 30, hasStart: true, hasEnd: false });
    expect(found.get("2026-11-20")?.[0]).toMatchObject({ top: 0, minutes: 45, hasStart: false, hasEnd: true });
  });

  it("one over midnight is whole where the day starts at four", () => {
    const late = at("l", "2026-11-19T22:30:00Z", "2026-11-19T23:30:00Z", "2026-11-19"); // 23:30 to 00:30
    expect(blocks([late]).get("2026-11-19")).toMatchObject([{ top: 1170, minutes: 60 }]);
    expect(blocks([late]).get("2026-11-20")).toEqual([]);
  });

  it("those at the same time stand side by side, the next one has the whole width again", () => {
    const found = blocks([
      at("a", "2026-11-20T06:00:00Z", "2026-11-20T07:00:00Z", "2026-11-20"),
      at("b", "2026-11-20T06:30:00Z", "2026-11-20T06:40:00Z", "2026-11-20"),
      at("c", "2026-11-20T07:00:00Z", "2026-11-20T08:00:00Z", "2026-11-20"),
    ]).get("2026-11-20");
    expect(found?.map(({ item, lane, lanes }) => [item.id, lane, lanes])).toEqual([
      ["a", 0, 2],
      ["b", 1, 2],
      ["c", 0, 1],
    ]);
  });
});
