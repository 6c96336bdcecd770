import { describe, expect, test } from "vitest";
import { sayDay, sayDeadline, sayHours, sayLeaf, sayPractised, sayShortDate } from "./words";

const TODAY = "2026-11-20";
const said = (deadline: string) => {
  const { before, date, after } = sayDeadline(deadline, TODAY);
  return before + date + after;
};

describe("how the tree says things", () => {
  test("deadlines: near ones with the days, late ones without blame", () => {
    expect(said("2026-12-06")).toBe("due 6 December, in 16 days");
    expect(said("2026-11-20")).toBe("due 20 November, today");
    expect(said("2026-11-21")).toBe("due 21 November, tomorrow");
    expect(said("2026-11-01")).toBe("was due 1 November");
    expect(said("2027-03-31")).toBe("due 31 March 2027");
  });

  test("short dates on cards", () => {
    expect(sayShortDate("2026-12-06", TODAY)).toBe("6 Dec");
    expect(sayShortDate("2027-03-31", TODAY)).toBe("31 Mar 2027");
    expect(sayShortDate(null, TODAY)).toBe("no deadline");
  });

  test("hours beside a name are whole, less than one is minutes, none is nothing", () => {
    expect(sayHours(379_800)).toBe("105 h");
    expect(sayHours(2040)).toBe("34 min");
    expect(sayHours(0)).toBe("");
  });

  test("days of sessions", () => {
    expect(sayDay("2026-11-19", TODAY)).toBe("Thu 19");
    expect(sayDay("2026-10-30", TODAY)).toBe("30 Oct");
    expect(sayDay("2025-10-30", TODAY)).toBe("30 Oct 2025");
    expect(sayDay(null, TODAY)).toBe("–");
  });

  test("a session beside its day: its name without the day, and what it came to", () => {
    expect(sayLeaf({ name: "Fun 2026-11-18", day: "2026-11-18", result: "7 sends, V5" })).toBe("Fun · 7 sends, V5");
    expect(sayLeaf({ name: "Recital", day: "2026-11-18", result: "12 chords" })).toBe("Recital · 12 chords");
    expect(sayLeaf({ name: "2026-11-18", day: "2026-11-18", result: "12 chords" })).toBe("12 chords");
    expect(sayLeaf({ name: "Fun 2026-11-18", day: "2026-11-18", result: null })).toBe("Fun 2026-11-18");
  });

  test("when last", () => {
    expect([null, 0, 1, 12].map(sayPractised)).toEqual(["never", "today", "yesterday", "12 days ago"]);
  });
});
