import { expect, test } from "vitest";
import { countWord, joinAnd, plural } from "./numbers";
import { passwordProblem } from "./password";

test("a password says how many characters are missing", () => {
  expect(passwordProblem("12345678")).toBe("Four characters more. A short sentence is easiest to remember.");
  expect(passwordProblem("12345678901")).toBe("One character more. A short sentence is easiest to remember.");
  expect(passwordProblem("123456789012")).toBeNull();
  expect(passwordProblem("🎸🎸🎸🎸🎸🎸")).toMatch(/^Six characters more/);
});

test("counts are said with their noun", () => {
  expect(plural(1, "goal")).toBe("1 goal");
  expect(plural(14, "goal")).toBe("14 goals");
  expect(plural(2000, "activity", "activities")).toBe("2,000 activities");
  expect(countWord(13)).toBe("13");
  expect(joinAnd(["a"])).toBe("a");
  expect(joinAnd(["a", "b", "c"])).toBe("a, b and c");
});
