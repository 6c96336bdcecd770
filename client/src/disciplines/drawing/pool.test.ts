import { expect, test } from "vitest";
import { folderOf, sayFolder, tagsOf, withTags } from "@/disciplines/drawing/pictures-model";
import { freshSeeds, fromPool, shuffled } from "@/disciplines/drawing/pool";

/** Always the first of what is left. */
const first = () => 0;

test("the pool gives what was not drawn lately first, then what was drawn the longest ago", () => {
  expect(fromPool([1, 2, 3, 4], [4, 2], 4, () => 0.999)).toEqual([1, 3, 2, 4]);
});

test("a pool that is too small begins again", () => {
  expect(fromPool(["a.jpg"], [], 3, first)).toEqual(["a.jpg", "a.jpg", "a.jpg"]);
  expect(fromPool([], [], 3, first)).toEqual([]);
});

test("fresh seeds begin with the one that was seen before, and none comes twice", () => {
  const chances = [0.5, 0.5, 0.25];
  expect(freshSeeds(3, 48_213, () => chances.shift() ?? 0)).toEqual([48_213, 500_000, 250_000]);
});

test("shuffling loses nothing", () => {
  expect(shuffled([1, 2, 3], first).toSorted()).toEqual([1, 2, 3]);
});

const FOLDER = folderOf(
  "Refs",
  ["hands/left/03.jpg", "hands/01.PNG", "notes.txt", "feet/02.webp", ".cache/x.jpg", "raw/9.heic"].map((path) => ({
    path,
    file: new File([], path),
  })),
);

test("the tags of a picture are the folders it lies in", () => {
  expect(FOLDER.pictures.map(({ name }) => name)).toEqual(["feet/02.webp", "hands/01.PNG", "hands/left/03.jpg"]);
  expect(tagsOf(FOLDER)).toEqual([
    { tag: "feet", count: 1 },
    { tag: "hands", count: 2 },
    { tag: "left", count: 1 },
  ]);
  expect(withTags(FOLDER.pictures, ["left", "feet"]).map(({ name }) => name)).toEqual([
    "feet/02.webp",
    "hands/left/03.jpg",
  ]);
  expect(sayFolder(FOLDER)).toBe("3 pictures, 3 tags · 1 cannot be read and is left out");
});
