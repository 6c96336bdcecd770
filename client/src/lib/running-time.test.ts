import { expect, test } from "vitest";
import { isTicking, itemSeconds } from "./running-time";

const NOW = Date.parse("2026-11-20T09:00:00Z");
const running = { status: "ACTIVE" as const, session_start: "2026-11-20T08:50:00Z", total_duration_seconds: null };

test("a running session counts from its start until an activity of it is timed", () => {
  expect(itemSeconds(running, NOW)).toBe(600);
  expect(isTicking(running)).toBe(true);
  const timed = { ...running, total_duration_seconds: 90 };
  expect(itemSeconds(timed, NOW)).toBe(90);
  expect(isTicking(timed)).toBe(false);
});

test("a session that is over, or has no start, does not count on", () => {
  expect(itemSeconds({ ...running, status: "PARTIAL" }, NOW)).toBeNull();
  expect(itemSeconds({ ...running, session_start: null }, NOW)).toBeNull();
});
