import { expect, test } from "vitest";
import { sayTakenOver, sayWaiting } from "./counts";

const NONE = { goals: 0, sessions: 0, templates: 0, activities: 0 };

test("only what there is is counted", () => {
  expect(sayWaiting({ ...NONE, goals: 14, sessions: 37 })).toBe(
    "This server holds 14 goals and 37 sessions from an old database. The first account owns them.",
  );
  expect(sayTakenOver({ ...NONE, goals: 1, templates: 2 })).toBe(
    "1 goal and 2 templates from the old database are yours now.",
  );
});

test("nothing is said of nothing", () => {
  expect(sayWaiting(null)).toBeNull();
  expect(sayWaiting(NONE)).toBeNull();
  expect(sayTakenOver(NONE)).toBeNull();
});
