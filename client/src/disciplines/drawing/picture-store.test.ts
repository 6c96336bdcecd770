import { expect, test } from "vitest";
import { getFolder, takeFiles } from "./picture-store";

test("a folder is open for the person who opened it, and for nobody who signs in after them", () => {
  const file = new File([], "01.jpg");
  Object.defineProperty(file, "webkitRelativePath", { value: "Poses/hands/01.jpg" });
  takeFiles(1, [file]);
  expect(getFolder(1)?.pictures.map(({ name }) => name)).toEqual(["hands/01.jpg"]);
  expect(getFolder(2)).toBeNull();
});
