import { expect, test } from "vitest";
import { gradeByDigit, gradeOf, NOTHING_CHOSEN, readChoice, steppedGrade } from "./choice";

test("the last grade is chosen already, in the system of today", () => {
  const grades = { boulder: { system: "V", grade: "V4" }, rope: null } as const;
  const choice = { ...NOTHING_CHOSEN, grades };
  expect(gradeOf(choice, "boulder", "V", null)).toBe("V4");
  expect(gradeOf(choice, "boulder", "Font", null)).toBe("6B");
  expect(gradeOf(choice, "rope", "French", { scale: "rope", difficulty: 12 })).toBe("6b");
  expect(gradeOf(choice, "rope", "French", null)).toBe("5b");
  expect(gradeOf(NOTHING_CHOSEN, "boulder", "V", { scale: "rope", difficulty: 12 })).toBe("V2");
});

test("a digit chooses the grade of that number, and again the next of it", () => {
  expect(gradeByDigit("4", "V2", "V")).toBe("V4");
  expect(gradeByDigit("1", "V2", "V")).toBe("V1");
  expect(gradeByDigit("1", "V1", "V")).toBe("V10");
  expect(gradeByDigit("6", "5+", "Font")).toBe("6A");
  expect(gradeByDigit("6", "6A", "Font")).toBe("6A+");
  expect(gradeByDigit("6", "6C+", "Font")).toBe("6A");
  expect(gradeByDigit("9", "5.8", "YDS")).toBe("5.9");
  expect(gradeByDigit("1", "5.1", "YDS")).toBe("5.10a");
  expect(gradeByDigit("7", "VI", "UIAA")).toBe("VII-");
  expect(gradeByDigit("2", "V2", "Font")).toBeNull();
});

test("an arrow goes one grade further and stops at the end", () => {
  expect(steppedGrade("V4", "V", 1)).toBe("V5");
  expect(steppedGrade("VB", "V", -1)).toBe("VB");
  expect(steppedGrade("9A", "Font", 1)).toBe("9A");
});

test("what was kept in another form is not chosen", () => {
  expect(readChoice(null)).toEqual(NOTHING_CHOSEN);
  const kept = {
    scale: "rope",
    grades: { boulder: { system: "Hueco", grade: "V4" }, rope: { system: "French", grade: "6a" } },
    competition: { day: "2026-11-20", id: "cup", isOn: true },
  };
  expect(readChoice(kept)).toEqual({
    scale: "rope",
    grades: { boulder: null, rope: { system: "French", grade: "6a" } },
    competition: { day: "2026-11-20", id: "cup", isOn: true },
  });
});
