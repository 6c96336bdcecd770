import { expect, test } from "vitest";
import type { Details } from "@/disciplines/contract";
import { cueBetween, momentAt, readResults, readRun, totalsOf } from "@/disciplines/drawing/run-model";
import { drawAgain, endRun, goBack, goNext, settle, unseen } from "@/disciplines/drawing/run-steps";

/** Two images of 30 s, a break of 10 s, one of 60 s. */
const STARTED: Details = {
  steps: [
    { count: 2, seconds: 30 },
    { count: 1, seconds: 60 },
  ],
  break_seconds: 10,
  category: "full-body",
  run: { started_at: "2026-11-20T08:00:00.000000Z", queue: [11, 22, 33] },
};

const shortly = (details: Details) =>
  readResults(details).map(({ seed, seconds, is_done }) => `${seed}: ${seconds} s${is_done ? "" : " left"}`);

test("twelve seconds in, the first image has eighteen left", () => {
  expect(momentAt(STARTED, 12)).toEqual({
    index: 0,
    count: 3,
    subject: 11,
    isBreak: false,
    limit: 30,
    spent: 12,
    left: 18,
  });
});

test("images that are over are written, and the next begins where the one before ended", () => {
  const { details, isOver } = settle(STARTED, 31.5);
  expect(isOver).toBe(false);
  expect(shortly(details)).toEqual(["11: 30 s"]);
  expect(momentAt(details, 31.5)).toMatchObject({ index: 1, subject: 22, spent: 1.5, left: 28.5 });
});

test("between two steps there is a break, and after it the next image has its whole time", () => {
  const { details } = settle(STARTED, 64);
  expect(momentAt(details, 64)).toMatchObject({ index: 2, isBreak: true, limit: 10, left: 6 });
  expect(shortly(details)).toEqual(["11: 30 s", "22: 30 s"]);
  expect(momentAt(settle(details, 75).details, 75)).toMatchObject({ index: 2, isBreak: false, spent: 5, left: 55 });
});

test("a clock that was not looked at for long catches up with everything, and is over after the last image", () => {
  const { details, isOver } = settle(STARTED, 200);
  expect(isOver).toBe(true);
  expect(shortly(details)).toEqual(["11: 30 s", "22: 30 s", "33: 60 s"]);
  expect(totalsOf(details)).toEqual({ done: 3, planned: 3, seconds: 120, average: 40, kept: 0 });
});

test("an image that is left before its time is written as left", () => {
  const { details } = goNext(STARTED, 12.3456);
  expect(shortly(details)).toEqual(["11: 12.35 s left"]);
  expect(momentAt(details, 12.35)).toMatchObject({ index: 1, left: 30 });
});

test("next during a break begins the image", () => {
  const { details } = goNext(settle(STARTED, 64).details, 64);
  expect(momentAt(details, 64)).toMatchObject({ index: 2, isBreak: false, left: 60 });
});

test("an image without an end is done when it is left", () => {
  const free = { ...STARTED, steps: [{ count: 3, seconds: null }] };
  expect(momentAt(free, 500)).toMatchObject({ index: 0, limit: null, left: null });
  expect(shortly(goNext(free, 500).details)).toEqual(["11: 500 s"]);
});

test("whoever goes back draws the same once more, and its seconds add up", () => {
  const second = goNext(STARTED, 12).details;
  const back = goBack(second, 20);
  expect(shortly(back)).toEqual(["11: 12 s left", "22: 8 s left"]);
  expect(momentAt(back, 20)).toMatchObject({ index: 0, subject: 11, left: 30 });
  const again = settle(back, 51).details;
  expect(shortly(again)).toEqual(["11: 42 s", "22: 8 s left"]);
  expect(momentAt(again, 51)).toMatchObject({ index: 1, subject: 22, left: 29 });
});

test("thirty seconds more belong to the image that they were given to", () => {
  const longer = { ...STARTED, run: { queue: [11, 22, 33], extra_seconds: 30 } };
  expect(momentAt(longer, 40)).toMatchObject({ index: 0, left: 20 });
  const after = settle(longer, 61).details;
  expect(readResults(after)[0]?.seconds).toBe(60);
  expect(momentAt(after, 61)).toMatchObject({ index: 1, left: 29 });
});

test("what is kept is kept with its image", () => {
  const kept = { ...STARTED, run: { queue: [11, 22, 33], is_kept: true } };
  const after = settle(kept, 31).details;
  expect(readResults(after)[0]?.is_kept).toBe(true);
  expect(readRun(after).is_kept).toBe(false);
  expect(readRun(goBack(after, 31)).is_kept).toBe(true);
});

test("ending in the middle of an image writes it as left; in its first second it does not", () => {
  expect(shortly(endRun(STARTED, 12))).toEqual(["11: 12 s left"]);
  expect(shortly(endRun(STARTED, 0.4))).toEqual([]);
  expect(shortly(endRun(settle(STARTED, 64).details, 64))).toEqual(["11: 30 s", "22: 30 s"]);
});

test("the same figure can come once more in place of the next one", () => {
  expect(readRun(drawAgain(STARTED)).queue).toEqual([11, 11, 33]);
});

test("the last three seconds tick, and the end is a bell", () => {
  expect(cueBetween(momentAt(STARTED, 26.9), momentAt(STARTED, 27.1))).toBe("tick");
  expect(cueBetween(momentAt(STARTED, 20), momentAt(STARTED, 20.3))).toBeNull();
  const next = settle(STARTED, 30.1).details;
  expect(cueBetween(momentAt(STARTED, 29.9), momentAt(next, 30.1))).toBe("bell");
  expect(cueBetween(momentAt(STARTED, 12), momentAt(goNext(STARTED, 12).details, 12))).toBeNull();
});

test("the seconds in which a figure is still being built are not taken from its image", () => {
  // The second image was asked for at 30 and stood on the screen at 33.4.
  const asked = settle(STARTED, 30.2).details;
  expect(momentAt(unseen(asked, 0, 32), 32)).toMatchObject({ index: 1, spent: 0, left: 30 });
  const seen = unseen(asked, 0, 33.4);
  expect(momentAt(seen, 40.4)).toMatchObject({ index: 1, spent: 7, left: 23 });
  expect(settle(seen, 62).isOver).toBe(false);
  expect(shortly(settle(seen, 63.4).details)).toEqual(["11: 30 s", "22: 30 s"]);
});

test("what was drawn before a reload stays drawn; only what the figure then takes is left out", () => {
  // Twelve seconds were drawn, then the page was opened again, and two seconds later the figure was there.
  expect(momentAt(unseen(STARTED, 12, 14), 14)).toMatchObject({ index: 0, spent: 12, left: 18 });
});

test("an image that was never seen has no seconds", () => {
  const { details } = goNext(unseen(STARTED, 0, 5), 5);
  expect(shortly(details)).toEqual(["11: 0 s left"]);
  expect(shortly(endRun(unseen(STARTED, 0, 5), 5))).toEqual([]);
});

test("a break goes on whatever is seen", () => {
  const { details } = settle(STARTED, 64);
  expect(momentAt(unseen(details, 60, 66), 66)).toMatchObject({ isBreak: true, left: 4 });
});
