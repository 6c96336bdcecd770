import { describe, expect, it } from "vitest";
import { session } from "@/features/sessions/fixtures";
import { groupByDay, readFilters, stripOf, writeFilters } from "@/features/sessions/model";

const now = Date.parse("2026-11-20T09:00:00Z");

describe("the list by practice day", () => {
  const late = session({ id: "late", session_date: "2026-11-19", total_duration_seconds: 600 });
  const early = session({ id: "early", session_date: "2026-11-20", total_duration_seconds: 900 });
  const unknown = session({ id: "unknown", session_date: "2026-11-20", total_duration_seconds: null });

  it("has one group a day, newest first, with totals in which unknown counts nothing", () => {
    const groups = groupByDay([unknown, late, early], now);
    expect(groups.map((group) => [group.day, group.seconds, group.items.map((item) => item.id)])).toEqual([
      ["2026-11-20", 900, ["unknown", "early"]],
      ["2026-11-19", 600, ["late"]],
    ]);
  });

  it("counts a running session up to now", () => {
    const running = session({ status: "ACTIVE", total_duration_seconds: null, session_start: "2026-11-20T08:50:00Z" });
    expect(groupByDay([running], now)[0]?.seconds).toBe(600);
    expect(groupByDay([{ ...running, status: "PARTIAL" as const }], now)[0]?.seconds).toBe(0);
  });
});

describe("the filters", () => {
  it("are read from the address, and what is none is ignored", () => {
    const search = new URLSearchParams("discipline=music&status=NOPE&is_unfiled=true&goal_id=&x=1");
    expect(readFilters(search)).toEqual({ discipline: "music", is_unfiled: true });
  });

  it("are written back", () => {
    expect(writeFilters({ status: "PARTIAL", goal_id: "g1" }).toString()).toBe("status=PARTIAL&goal_id=g1");
  });
});

it("a session without sections is drawn as one bar of its time", () => {
  expect(stripOf([], 300)).toEqual([[0, 300]]);
  expect(stripOf([[600, 300]], 300)).toEqual([[600, 300]]);
  expect(stripOf(null, null)).toEqual([]);
});
