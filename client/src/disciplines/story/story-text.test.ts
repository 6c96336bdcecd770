import { expect, test } from "vitest";
import { countWords, linesOf, sayReadingTime, sayText, scenesOf, sentencesOf } from "@/disciplines/story/story-text";

test("stars, a line, a head or two empty lines part the scenes", () => {
  expect(scenesOf("One.\n\n***\n\nTwo.\n---\nThree.\n\n\nFour.\n##\nFive.")).toEqual([
    "One.",
    "Two.",
    "Three.",
    "Four.",
    "Five.",
  ]);
  expect(scenesOf("One.\r\n\r\nStill one.")).toEqual(["One.\n\nStill one."]);
  expect(scenesOf("  \n")).toEqual([]);
});

test("a sentence ends at its sign, not at a title, and what is said stays with who said it", () => {
  expect(sentencesOf("The sea was flat. Mr. Fox looked up! Was it Dr. Owl?")).toEqual([
    "The sea was flat.",
    "Mr. Fox looked up!",
    "Was it Dr. Owl?",
  ]);
  expect(sentencesOf("“Somebody was here,” said the fox. “Who?” asked the owl.")).toEqual([
    "“Somebody was here,” said the fox.",
    "“Who?” asked the owl.",
  ]);
  expect(sentencesOf("Wait … and listen. 3.5 miles away")).toEqual(["Wait … and listen.", "3.5 miles away"]);
});

test("lines know their scene and their paragraph", () => {
  expect(linesOf("One. Two.\nThree.\n***\nFour.")).toEqual([
    { scene: 0, paragraph: 0, text: "One." },
    { scene: 0, paragraph: 0, text: "Two." },
    { scene: 0, paragraph: 1, text: "Three." },
    { scene: 1, paragraph: 2, text: "Four." },
  ]);
});

test("words are counted as the server counts them", () => {
  expect(countWords("The keeper’s well-worn boat, 2 oars …")).toBe(6);
  expect(sayText("One word.\n***\nTwo.")).toBe("3 words, 2 scenes");
  expect(sayReadingTime(400)).toBe("about 4 min read slowly");
});
