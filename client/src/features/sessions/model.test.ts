import { expect, it } from "vitest";
import { noteLine, resultLine, stripOf } from "@/features/sessions/model";

it("a session without sections is drawn as one bar of its time", () => {
  expect(stripOf([], 300)).toEqual([[0, 300]]);
  expect(stripOf([[600, 300]], 300)).toEqual([[600, 300]]);
  expect(stripOf(null, null)).toEqual([]);
  expect(
    stripOf(
      [
        [240, 0],
        [720, 0],
        [240, 0],
      ],
      600,
    ),
  ).toEqual([
    [240, 240],
    [720, 360],
    [240, 0],
  ]);
});

it("a row says the first line of a note that has words, without its marks", () => {
  expect(noteLine("Slow today.\nBegin at **76**.")).toBe("Slow today.");
  expect(noteLine("\n---\n## Next: [the *bridge*](https://example.org/a_b)")).toBe("Next: the *bridge*");
  expect(noteLine("- [x] `Clean` at 96, **five** times")).toBe("Clean at 96, five times");
  expect(noteLine("2 * 3 * 4 bars")).toBe("2 * 3 * 4 bars");
  expect(noteLine(null)).toBe("");
});

it("a row says what came of the session before its note", () => {
  expect(resultLine({ result: "11 of 12 images", note: "Fists are easier." })).toBe(
    "11 of 12 images · Fists are easier.",
  );
  expect(resultLine({ result: null, note: "Fists are easier." })).toBe("Fists are easier.");
  expect(resultLine({ result: "6 sends, V4", note: null })).toBe("6 sends, V4");
});
