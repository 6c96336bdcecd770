import { expect, test } from "vitest";
import {
  imageCount,
  nameSetup,
  readImageTime,
  readSetup,
  sayLength,
  setupSeconds,
  typeOfSetup,
} from "@/disciplines/drawing/setup-model";

const LADDER = {
  steps: [
    { count: 5, seconds: 30 },
    { count: 5, seconds: 60 },
    { count: 2, seconds: 300 },
  ],
  break_seconds: 30,
};

test("a ladder of 5 × 30 s, 5 × 1 min and 2 × 5 min with breaks of 30 s is 12 images in 18 min 30", () => {
  expect(imageCount(LADDER.steps)).toBe(12);
  expect(setupSeconds(LADDER)).toBe(1110);
  expect(sayLength(LADDER)).toBe("in 18 min 30, two breaks included");
  expect(nameSetup(readSetup(LADDER))).toBe("Ladder 5 · 5 · 2");
  expect(typeOfSetup(LADDER)).toBe("LADDER");
});

test("an image without an end makes the whole as long as one likes", () => {
  const setup = readSetup({ steps: [{ count: 4, seconds: null }] });
  expect(setupSeconds(setup)).toBeNull();
  expect(sayLength(setup)).toBe("as long as you like");
  expect(typeOfSetup(setup)).toBe("FREE");
});

test("a single duration is a ladder of one step", () => {
  const setup = readSetup({ duration_seconds: 60, image_count: 20, category: "hands" });
  expect(setup.steps).toEqual([{ count: 20, seconds: 60 }]);
  expect(nameSetup(setup)).toBe("Hands, 1 min × 20");
  expect(typeOfSetup(setup)).toBe("TIMED");
});

test("what is missing or not understood is as usual: ten figures of two minutes", () => {
  expect(readSetup({ category: "cats", steps: "many", tags: ["a", 3], gender: null })).toEqual({
    steps: [{ count: 10, seconds: 120 }],
    break_seconds: 0,
    category: "full-body",
    gender: "any",
    clothing: "any",
    source: "generated",
    folder: null,
    tags: ["a"],
    always_generate_new: true,
    subjects: [],
  });
});

test("a time of an image is typed in seconds, as a clock, or in minutes", () => {
  const typed = ["45", "45 s", "1:30", "3 min", "1,5 m", "0", "soon", "99 min 3"];
  expect(typed.map(readImageTime)).toEqual([45, 45, 90, 180, 90, null, null, null]);
});

test("what is drawn again is called so", () => {
  expect(nameSetup(readSetup({ subjects: [48_213], steps: [{ count: 1, seconds: 60 }] }))).toBe("One figure again");
  expect(nameSetup(readSetup({ subjects: ["hands/01.png", "feet/02.webp"] }))).toBe("2 pictures again");
});
