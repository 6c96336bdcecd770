import { expect, test } from "vitest";
import { nextPath } from "./next-path";

test("a path of the client is kept with its search", () => {
  expect(nextPath("/sessions?status=PARTIAL")).toBe("/sessions?status=PARTIAL");
});

test.each([null, "", "https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "/sign-in?next=/x"])(
  "'%s' leads to the goals instead",
  (wanted) => expect(nextPath(wanted)).toBe("/goals"),
);
