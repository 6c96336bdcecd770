import { describe, expect, it } from "vitest";
import { sayDays, sayNone, sayOver, sayTotals } from "./filter-words";
import { countFilters, csvAddress, NO_FILTERS, readFilters, spanOf, toQuery, writeFilters } from "./filters";

const TODAY = "2026-11-20";

describe("the filters in the address", () => {
  const address =
    "view=table&days=30&discipline=music&discipline=yoga&outcome=PARTIAL&goal=g1&longer=20&activity=a1&q=slow";

  it("are read, and written back beside what else stands there", () => {
    const search = new URLSearchParams(address);
    const filters = readFilters(search);
    expect(filters).toMatchObject({ days: 30, disciplines: ["music", "yoga"], outcomes: ["PARTIAL"], longer: 20 });
    expect(countFilters(filters)).toBe(7);
    expect(writeFilters(search, filters).toString()).toBe(address);
    expect(writeFilters(search, NO_FILTERS).toString()).toBe("view=table");
  });

  it("of older links are understood, and what is none is ignored", () => {
    const old = readFilters(new URLSearchParams("goal_id=g1&status=NOPE&from=2026-13-01&days=many&to=2026-02-30"));
    expect(old).toMatchObject({ goal: "g1", outcomes: [], from: undefined, days: undefined, to: undefined });
    expect(readFilters(new URLSearchParams("is_unfiled=true")).isUnfiled).toBe(true);
    expect(countFilters(readFilters(new URLSearchParams("x=1")))).toBe(0);
  });

  it("ask the server in its words: practice days and seconds", () => {
    const filters = readFilters(new URLSearchParams(address));
    expect(spanOf(filters, TODAY)).toEqual({ from: "2026-10-22", to: "2026-11-20" });
    const query = toQuery(filters, spanOf(filters, TODAY));
    expect(query).toEqual({
      from_date: "2026-10-22",
      to_date: "2026-11-20",
      goal_id: "g1",
      discipline: ["music", "yoga"],
      status: ["PARTIAL"],
      activity_id: "a1",
      min_seconds: 1200,
      q: "slow",
    });
    expect(csvAddress({ discipline: ["music", "yoga"], is_unfiled: true })).toBe(
      "/api/sessions/csv?discipline=music&discipline=yoga&is_unfiled=true",
    );
  });
});

describe("the filters in words", () => {
  const names = { disciplines: { music: "Music", yoga: "Yoga" }, goal: "Play at an open mic" };

  it("nothing found names what was asked for", () => {
    expect(sayNone({ ...NO_FILTERS, days: 30 }, names, TODAY)).toBe("No sessions in these 30 days.");
    const many = readFilters(new URLSearchParams("discipline=music&discipline=yoga&outcome=PARTIAL&goal=g1&longer=90"));
    expect(sayNone(many, names, TODAY)).toBe(
      "No partial Music or Yoga sessions under “Play at an open mic” longer than 90 min.",
    );
    expect(sayNone({ ...NO_FILTERS, isUnfiled: true, q: "slow" }, names, TODAY, "in November")).toBe(
      "No unfiled sessions that say “slow” in November.",
    );
  });

  it("days are said as people do", () => {
    expect(sayDays({ days: 30 }, TODAY)).toBe("Last 30 days");
    expect(sayDays({ from: "2026-11-03", to: "2026-11-09" }, TODAY)).toBe("3 to 9 November");
    expect(sayDays({ from: "2025-12-30" }, TODAY)).toBe("Since 30 December 2025");
    expect(sayOver({ ...NO_FILTERS, to: "2026-11-09" }, TODAY)).toBe("until 9 November");
  });

  it("the head says how many, over which time, and how long", () => {
    expect(sayTotals(39, 82_260, "in November")).toBe("39 in November · 22 h 51");
    expect(sayTotals(1, 0, "")).toBe("1 session");
  });
});
