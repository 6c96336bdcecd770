import { expect, it } from "vitest";
import { stripOf } from "@/features/sessions/model";

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
