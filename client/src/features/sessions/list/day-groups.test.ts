import { describe, expect, it } from "vitest";
import { session } from "@/practice/fixtures";
import { groupByDay } from "./day-groups";

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
