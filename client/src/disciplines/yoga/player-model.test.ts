import { expect, test } from "vitest";
import { completion } from "@/disciplines/yoga/completion";
import * as player from "@/disciplines/yoga/player-model";
import { doneCount, readPoses } from "@/disciplines/yoga/poses";

const FIVE = { readySeconds: 5 };
const NONE = { readySeconds: 0 };

function sequence(...holds: number[]) {
  return { poses: holds.map((hold_seconds, index) => ({ name: `Pose ${index + 1}`, hold_seconds })), level: "easy" };
}

const held = (details: player.Clock["poses"]) => details.map(({ held_seconds, done }) => [held_seconds, done]);

test("getting ready comes first, and the hold counts down after it", () => {
  const details = player.beginDetails(sequence(60, 30), FIVE);
  expect(player.clockAt(details, 2)).toMatchObject({ phase: "ready", leftSeconds: 3, totalSeconds: 5 });
  expect(player.clockAt(details, 32)).toMatchObject({ phase: "hold", leftSeconds: 33, heldSeconds: 27 });
});

test("a hold that is over is ticked, and the next pose gets ready from that moment on", () => {
  const details = player.advance(player.beginDetails(sequence(60, 30), FIVE), 66.5, FIVE);
  expect(held(readPoses(details))).toEqual([
    [60, true],
    [null, false],
  ]);
  expect(player.clockAt(details, 66.5)).toMatchObject({ phase: "ready", leftSeconds: 3.5 });
});

test("nothing is written while a hold goes on", () => {
  const details = player.beginDetails(sequence(60, 30), FIVE);
  expect(player.advance(details, 64.9, FIVE)).toBe(details);
});

test("after the last pose the sequence is over and all of it is done", () => {
  const details = player.advance(player.beginDetails(sequence(2, 2), NONE), 4, NONE);
  expect(player.clockAt(details, 4)).toMatchObject({ phase: "over", pose: null });
  expect(completion(details)).toBe(1);
});

test("a skipped pose keeps the seconds it was held, without a tick; two of three are more than half", () => {
  let details = player.beginDetails(sequence(2, 2, 2), NONE);
  details = player.skip(details, 1.5, NONE);
  expect(held(readPoses(details))).toEqual([
    [1.5, false],
    [null, false],
    [null, false],
  ]);
  details = player.advance(details, 5.5, NONE);
  expect(doneCount(readPoses(details))).toBe(2);
  expect(completion(details)).toBeCloseTo(0.6667, 4);
});

test("fifteen seconds more make the hold longer, and all of it counts", () => {
  let details = player.holdLonger(player.beginDetails(sequence(30, 30), NONE), 15);
  expect(player.clockAt(details, 40)).toMatchObject({ phase: "hold", leftSeconds: 5, totalSeconds: 45 });
  details = player.advance(details, 45, NONE);
  expect(held(readPoses(details))[0]).toEqual([45, true]);
});

test("a tap begins the hold at once", () => {
  const details = player.beginHold(player.beginDetails(sequence(30), FIVE), 1.2);
  expect(player.clockAt(details, 1.2)).toMatchObject({ phase: "hold", leftSeconds: 30 });
});

test("back begins a pose again; at its very beginning it goes to the one before, whose tick stays", () => {
  let details = player.advance(player.beginDetails(sequence(10, 10), NONE), 10, NONE);
  details = player.back(details, 15, NONE);
  expect(player.readPlace(details)).toMatchObject({ index: 1, began_seconds: 15 });
  details = player.back(details, 16, NONE);
  expect(player.readPlace(details)).toMatchObject({ index: 0, began_seconds: 16 });
  expect(held(readPoses(details))).toEqual([
    [10, true],
    [5, false],
  ]);
});

test("the way into a pose is as long as its sequence says, and never shorter than the person wants", () => {
  const setup = { poses: [{ name: "Tree", hold_seconds: 30, transition_seconds: 8 }] };
  expect(player.readPlace(player.beginDetails(setup, FIVE)).ready_seconds).toBe(8);
  expect(player.readPlace(player.beginDetails(setup, { readySeconds: 10 })).ready_seconds).toBe(10);
});

test("finishing in the middle of a hold keeps its seconds, and it is not done", () => {
  const details = player.endDetails(player.beginDetails(sequence(60, 60), FIVE), 35, FIVE);
  expect(held(readPoses(details))).toEqual([
    [30, false],
    [null, false],
  ]);
});

test("what was interrupted goes on where it was; after a gap that nobody saw, its pose begins again", () => {
  const details = player.beginDetails(sequence(60, 60), FIVE);
  expect(player.pickUp(details, 35, FIVE)).toBe(details);
  const late = player.pickUp(details, 900, FIVE);
  expect(held(readPoses(late))).toEqual([
    [null, false],
    [null, false],
  ]);
  expect(player.clockAt(late, 900)).toMatchObject({ phase: "ready", leftSeconds: 5, place: { index: 0 } });
});

test("what nobody here knows stays: keys of the details, of a pose and of the run", () => {
  const setup = { ...sequence(), poses: [{ name: "Tree", hold_seconds: 5, colour: "red" }], run: { by: "me" } };
  const details = player.beginDetails(setup, NONE);
  expect(details).toMatchObject({ level: "easy", run: { by: "me" }, poses: [{ colour: "red", held_seconds: null }] });
});

test("the clock rings at half, ticks in the last three seconds and rings at the end", () => {
  const details = player.beginDetails(sequence(20, 20), FIVE);
  const cue = (from: number, to: number) =>
    player.cueBetween(player.clockAt(details, from), player.clockAt(player.advance(details, to, FIVE), to));
  expect([cue(4.9, 5.1), cue(14.9, 15.1), cue(21.9, 22.1), cue(24.9, 25.1)]).toEqual(["begin", "half", "tick", "end"]);
  expect(cue(8, 8.2)).toBeNull();
});

test("details of another shape hold no poses", () => {
  expect(player.clockAt({ poses: "mountain" }, 3).phase).toBe("over");
  expect(completion({ poses: "mountain" })).toBeNull();
  expect(completion({})).toBeNull();
});
