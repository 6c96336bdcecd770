import { expect, test } from "vitest";
import {
  chooseKey,
  isChord,
  judgeChosen,
  NO_HANDS,
  NONE_CHOSEN,
  nameIn,
  press,
  release,
  scaleSteps,
  stepScale,
} from "@/disciplines/music/answers";
import { makeChord, makeScale, type Prompt } from "@/disciplines/music/theory";

function chord(root: string, quality: string, inversion = 0): Prompt {
  const made = makeChord(root, quality, inversion);
  if (!made) throw new Error(root + quality);
  return made;
}
const C = chord("C", "maj");

test("a chord is exactly its pitch classes, in any octave and order", () => {
  expect(isChord([60, 64, 67], C, false)).toBe(true);
  expect(isChord([43, 60, 64, 72, 79], C, false)).toBe(true);
  expect(isChord([60, 64], C, false)).toBe(false);
  expect(isChord([60, 64, 67, 70], C, false)).toBe(false);
  expect(isChord([], C, false)).toBe(false);
});

test("where inversions are asked the lowest note decides", () => {
  const first = chord("C", "maj", 1);
  expect(isChord([52, 60, 67], first, true)).toBe(true);
  expect(isChord([48, 52, 55], first, true)).toBe(false);
  expect(isChord([48, 52, 55], first, false)).toBe(true);
  expect(isChord([52, 60, 67], C, true)).toBe(false);
});

test("a ninth chord may leave out its fifth, a seventh chord may not", () => {
  expect(isChord([48, 52, 58, 62], chord("C", "9"), false)).toBe(true);
  expect(isChord([48, 52, 58], chord("C", "7"), false)).toBe(false);
  expect(isChord([48, 52, 55, 62], chord("C", "9"), false)).toBe(false);
});

test("holding the chord is right at once, and what is held over is no attempt at the next", () => {
  let hands = NO_HANDS;
  const verdicts = [60, 64, 67].map((note) => {
    const judged = press(hands, note, C, false);
    hands = judged.hands;
    return judged.verdict;
  });
  expect(verdicts).toEqual([null, null, "right"]);
  const next = chord("A", "m");
  const lifted = release(hands, 67, next);
  expect(lifted.verdict).toBeNull();
  expect(press(lifted.hands, 69, next, false).verdict).toBe("right");
  expect([...release(release(lifted.hands, 60, next).hands, 64, next).hands.held]).toEqual([]);
  expect(release(release(lifted.hands, 60, next).hands, 64, next).verdict).toBeNull();
});

test("a wrong chord is an attempt when the last key is up, a searching finger is none", () => {
  const play = (...notes: number[]) => {
    let hands = NO_HANDS;
    for (const note of notes) hands = press(hands, note, C, false).hands;
    let verdict: string | null = null;
    for (const note of notes) ({ hands, verdict } = release(hands, note, C));
    return verdict;
  };
  expect(play(60, 63, 67)).toBe("wrong");
  expect(play(60, 63)).toBe("wrong");
  expect(play(60)).toBeNull();
  expect(play(60, 72)).toBeNull();
});

test("on the screen the answer counts when there are enough keys", () => {
  expect(judgeChosen([60, 64], C, false)).toBeNull();
  expect(judgeChosen([60, 64, 67], C, false)).toBe("right");
  expect(judgeChosen([60, 63, 67], C, false)).toBe("wrong");
  expect(judgeChosen([60, 64, 67], chord("C", "maj", 1), true)).toBe("wrong");
});

test("a key struck with a wrong chord is not the first of the next try; one that comes later is", () => {
  const press = (chosen: typeof NONE_CHOSEN, note: number, now: number) =>
    chooseKey(chosen, note, { prompt: C, isBassAsked: false, now });
  let { chosen } = press(press(NONE_CHOSEN, 60, 0).chosen, 63, 60);
  const third = press(chosen, 67, 120);
  expect(third).toEqual({ chosen: { notes: [], wrongAt: 120 }, verdict: "wrong" });
  chosen = press(third.chosen, 72, 180).chosen;
  expect(chosen.notes).toEqual([]);
  chosen = press(chosen, 60, 700).chosen;
  expect(chosen.notes).toEqual([60]);
  // Pressed once more it is let go.
  expect(press(chosen, 60, 900).chosen.notes).toEqual([]);
});

test("a scale is played note by note to its octave, and a wrong note does not lose the place", () => {
  const scale = makeScale("A", "minor pentatonic");
  if (!scale) throw new Error("no scale");
  expect(scaleSteps(scale)).toEqual([9, 0, 2, 4, 7, 9]);
  expect(stepScale(0, 57, scale)).toEqual({ place: 1, verdict: null });
  expect(stepScale(1, 61, scale)).toEqual({ place: 1, verdict: "wrong" });
  expect(stepScale(1, 72, scale)).toEqual({ place: 2, verdict: null });
  expect(stepScale(5, 69, scale)).toEqual({ place: 0, verdict: "right" });
});

test("a heard note is named as the chord spells it", () => {
  const chordOfEb = chord("Eb", "maj7");
  expect([nameIn(70, chordOfEb), nameIn(50, chordOfEb), nameIn(61, chordOfEb)]).toEqual(["Bb", "D", null]);
});
