import { expect, test } from "vitest";
import * as reading from "@/disciplines/story/reading-model";
import { linesOf } from "@/disciplines/story/story-text";

const lines = linesOf("One. Two.\n***\nThree. Four.\n***\nFive.");

test("the next scene begins with its first sentence, and behind the last one the story is over", () => {
  expect([reading.nextScene(lines, 0), reading.nextScene(lines, 3), reading.nextScene(lines, 4)]).toEqual([2, 4, 5]);
});

test("again begins this scene anew; at its beginning, the one before", () => {
  expect([3, 2, 0, 5].map((index) => reading.sceneAgain(lines, index))).toEqual([2, 0, 0, 4]);
});

test("five minutes more count from when it would have slept, or from now when that is over", () => {
  const details = { run: { index: 2, sleep_seconds: 600 } };
  expect(reading.readReading(reading.stayAwake(details, 100, 300))).toEqual({ index: 2, sleep_seconds: 900 });
  expect(reading.readReading(reading.stayAwake(details, 700, 300)).sleep_seconds).toBe(1000);
});

test("the voice fades over the last five minutes and never below a quarter", () => {
  expect([0, 600, 750, 890].map((at) => reading.fadeOf(900, at))).toEqual([1, 1, 0.5, 0.25]);
  expect(reading.fadeOf(null, 5000)).toBe(1);
});

test("the sleep timer is said in minutes that are left", () => {
  expect(reading.saySleep(900, 375)).toBe("sleeps in 9 min");
  expect(reading.saySleep(900, 880)).toBe("sleeps in a moment");
  expect(reading.saySleep(900, 900)).toBe("asleep");
  expect(reading.saySleep(null, 0)).toBe("");
});

test("it is asleep from the very second on, and never without a timer", () => {
  expect([899.9, 900, 901].map((at) => reading.isAsleep({ sleep_seconds: 900 }, at))).toEqual([false, true, true]);
  expect(reading.isAsleep({ sleep_seconds: null }, 9_000)).toBe(false);
});

test("scenes fill as they are read", () => {
  expect(reading.sceneShares(lines, 3)).toEqual([1, 0.5, 0]);
});

test("the mood's change stays between five down and five up", () => {
  expect([reading.moodDelta(-1, 2), reading.moodDelta(-5, 4)]).toEqual([3, 5]);
  expect(reading.sayMood(-1, 2)).toBe("−1 before, +2 after: three steps calmer");
});
