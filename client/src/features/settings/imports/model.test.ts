import { expect, test } from "vitest";
import type { ImportKind, ImportReport } from "@/api/types";
import { addFiles, isTooMuch, readable, sayKept, sayNew, sayNothing, sayOutcome, sayRest } from "./model";

const KIND: ImportKind = {
  ...{
    kind: "chord_drills",
    label: "Chord drill results",
    found_count: 12,
    new_count: 12,
    here_count: 0,
    bad_count: 0,
  },
  ...{ problems: [], bad_rows: [] },
};
const REPORT: ImportReport = {
  ...{ kinds: [KIND], notes: [], found_count: 12, new_count: 12, here_count: 0, bad_count: 0 },
};

test("the rest of a kind is said with its one reason, or counted where there are several", () => {
  expect(sayRest(KIND)).toBe("all good");
  expect(sayRest({ ...KIND, here_count: 1700 })).toBe("1,700 already here");
  const noTime = { problem: "no time", count: 2 };
  expect(sayRest({ ...KIND, here_count: 3, bad_count: 2, problems: [noTime] })).toBe("3 already here, 2 × no time");
  const problems = [noTime, { problem: "unknown grade", count: 9 }];
  expect(sayRest({ ...KIND, bad_count: 11, problems })).toBe("11 bad");
  expect(sayRest({ ...KIND, kind: "habit_data", new_count: 1 })).toBe("kept as it stands");
  expect(sayRest({ ...KIND, found_count: 0, new_count: 0 })).toBe("nothing in it");
});

test("what comes in is called sessions only where every row is one", () => {
  expect(sayNew(REPORT)).toBe("12 sessions");
  const habits = { ...KIND, kind: "habit_data", new_count: 0 };
  expect(sayNew({ ...REPORT, kinds: [KIND, habits] })).toBe("12 sessions");
  expect(sayNew({ ...REPORT, kinds: [KIND, { ...habits, new_count: 1 }], new_count: 13 })).toBe("13 rows");
});

test("a file with nothing new says why, and an import says what became of its rows", () => {
  const none = { ...REPORT, new_count: 0 };
  expect(sayNothing({ ...none, here_count: 12 })).toBe("Everything in it is here already.");
  expect(sayNothing({ ...none, bad_count: 12 })).toBe("None of its rows can come in.");
  expect(sayNothing({ ...none, here_count: 11, bad_count: 1 })).toBe(
    "Nothing in it is new: what is good is here already.",
  );
  expect(sayNothing({ ...none, found_count: 0 })).toBe("There are no rows in it.");
  expect(sayOutcome({ ...REPORT, here_count: 1, bad_count: 50 })).toBe(
    "12 came in, 1 was here already and 50 could not",
  );
});

test("the same file chosen twice is one, and more than 20 are too much", () => {
  const file = new File(["a,b"], "log.csv", { lastModified: 5 });
  const again = new File(["a,b"], "log.csv", { lastModified: 5 });
  const other = new File(["a,c,"], "log.csv", { lastModified: 5 });
  expect(isTooMuch(addFiles([], [file]))).toBe(false);
  const many = Array.from({ length: 21 }, (_, number) => new File([], `${number}.csv`));
  expect(isTooMuch(addFiles([], many))).toBe(true);
  expect(addFiles(addFiles([], [file]), [again, other]).map(({ content }) => content.size)).toEqual([3, 4]);
});

test("kept data is counted as far as its shape tells, and shown whatever it is", () => {
  expect(sayKept('{"habits": [1, 2, 3], "streak": 4}')).toBe("3 habits");
  expect(sayKept("[{}]")).toBe("1 entry");
  expect(sayKept('{"streak": 4, "best": 9}')).toBe("2 entries");
  expect(sayKept("water: 3")).toBe("8 characters");
  expect(readable('{"a":1}')).toBe('{\n  "a": 1\n}');
  expect(readable("water: 3")).toBe("water: 3");
});
