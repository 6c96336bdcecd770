import { expect, test } from "vitest";
import { templatePath } from "@/practice/template-places";

test("a set-up is changed with its drill, a sequence of poses where sequences are built, a plan in the library", () => {
  const at = (discipline: string, has_setup: boolean) => templatePath({ id: "t1", discipline, has_setup });
  expect(at("drawing", true)).toBe("/drills/drawing?setup=t1");
  expect(at("yoga", true)).toBe("/drills/yoga/build/t1");
  expect([at("drawing", false), at("climbing", true), at("origami", true)]).toEqual(
    Array(3).fill("/library/templates/t1"),
  );
});
