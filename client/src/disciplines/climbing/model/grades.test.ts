import { expect, test } from "vitest";
import { converted, difficultyOf, gradeAt, gradesOf, placeOf, SYSTEMS, shownGrade, systemFor } from "./grades";

test("boulders are converted as the tables have it", () => {
  const fonts = ["V0", "V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8"].map((grade) => converted(grade, "V"));
  expect(fonts).toEqual(["4", "5", "5+", "6A", "6B", "6C", "7A", "7A+", "7B"]);
  expect(converted("6A+", "Font")).toBe("V3");
  expect(converted("8C", "Font")).toBe("V15");
});

test("ropes are converted as the tables have it", () => {
  expect(converted("5.10a", "YDS")).toBe("6a");
  expect(converted("7a", "French")).toBe("5.11d");
  expect(converted("VII", "UIAA")).toBe("6b");
  expect(gradeAt(difficultyOf("6b+", "French"), "UIAA")).toBe("VII+");
});

test("every system rises from grade to grade", () => {
  for (const { rungs } of SYSTEMS)
    for (const [place, rung] of rungs.slice(1).entries())
      expect(rung.difficulty).toBeGreaterThan(rungs[place]?.difficulty ?? 0);
  expect(gradesOf("V").length).toBe(19);
  expect(placeOf("V4", "V")).toBe(5);
});

test("a grade shows in the person's system, and as written where it is theirs", () => {
  const row = { grade: "6B", grade_system: "Font", scale: "boulder", difficulty: 4 } as const;
  expect(shownGrade(row, "V")).toBe("V4");
  expect(shownGrade({ ...row, grade: "V4+", grade_system: "V", difficulty: 4.5 }, "V")).toBe("V4+");
  expect(shownGrade(row, "French")).toBe("6B");
});

test("the system is the one of the profile, else the usual one", () => {
  expect(systemFor("boulder", { boulder: "Font" })).toBe("Font");
  expect(systemFor("rope", { boulder: "Font" })).toBe("French");
  expect(systemFor("rope", { rope: "V" })).toBe("French");
});
