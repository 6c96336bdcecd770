import { describe, expect, test } from "vitest";
import { buildForest } from "../model/forest";
import { goalRow, sessionRow } from "../rows-for-tests";
import { layOutIcicle } from "./layout";
import { findByTyping, hasInside, moveFrom } from "./moves";
import { tableRows, toSpreadsheet } from "./table-rows";
import { type RangeRollup, sayShare, sumOf, timesWithin } from "./times";
import { sayLine } from "./words";

const HOUR = 3600;

function sums(own: number, below: number): RangeRollup {
  return { own_seconds: own * HOUR, below_seconds: below * HOUR, total_seconds: (own + below) * HOUR };
}

const RANGE = { guitar: sums(0, 6), set: sums(1, 5), song: sums(3, 0), triads: sums(2, 0), climb: sums(2, 0) };
const GOALS = [
  goalRow("guitar", "UltimateGoal", null),
  goalRow("set", "LongTermGoal", "guitar"),
  goalRow("triads", "ShortTermGoal", "set", { name: "=Triads\tand more", position: 0 }),
  goalRow("song", "ShortTermGoal", "set", { name: "Blue Bossa", position: 1 }),
  goalRow("never", "ShortTermGoal", "set", { position: 2 }),
  goalRow("climb", "UltimateGoal", null, { position: 1 }),
];
const LINKS = {
  today: "2026-11-20",
  week_start_date: "2026-11-16",
  goals: {},
  links: [{ practice_session_id: "both", goal_id: "climb" }],
};

describe("the time of all goals", () => {
  const timesOf = timesWithin(RANGE);

  test("a session that counts for two roots is in the sum once", () => {
    const rows = [...GOALS, sessionRow("both", "song", "2026-11-19", HOUR)];
    const { roots } = buildForest(rows, LINKS);
    expect(sumOf(roots, timesOf, null)).toBe(7 * HOUR);
    expect(sumOf(roots, timesOf, "2026-11-01")).toBe(7 * HOUR);
  });

  test("one from before the weeks that are shown takes nothing away", () => {
    const rows = [...GOALS, sessionRow("both", "song", "2026-10-01", HOUR)];
    expect(sumOf(buildForest(rows, LINKS).roots, timesOf, "2026-11-01")).toBe(8 * HOUR);
  });

  test("shares are said in whole percents, and little is not nothing", () => {
    expect([sayShare(36, 100), sayShare(1, 300), sayShare(0, 300), sayShare(1, 0)]).toEqual([
      "36 %",
      "under 1 %",
      "–",
      "–",
    ]);
  });

  test("the line says own, below and in all, and the share of what is shown", () => {
    const times = { ownSeconds: 11.5 * HOUR, belowSeconds: 3.5 * HOUR, totalSeconds: 15 * HOUR };
    expect(sayLine(times, 60 * HOUR)).toBe("own 11 h 30 · below 3 h 30 · in all 15 h · 25 % of what is shown");
    expect(sayLine(times, 15 * HOUR)).toBe("own 11 h 30 · below 3 h 30 · in all 15 h");
  });
});

describe("the table", () => {
  const rows = tableRows(buildForest(GOALS).roots, timesWithin(RANGE), 8 * HOUR);

  test("has every goal with time below its parent, the largest first", () => {
    expect(rows.map(({ goal, depth, share }) => [goal.id, depth, share])).toEqual([
      ["guitar", 0, "75 %"],
      ["set", 1, "75 %"],
      ["song", 2, "38 %"],
      ["triads", 2, "25 %"],
      ["climb", 0, "25 %"],
    ]);
  });

  test("is copied as text in which no name breaks a row or becomes a formula", () => {
    const lines = toSpreadsheet(rows).split("\n");
    expect(lines[0]).toBe("Goal\tLevel\tOwn (hours)\tBelow (hours)\tIn all (hours)\tShare");
    expect(lines[2]).toBe("  set\tLong term\t1.00\t5.00\t6.00\t75 %");
    expect(lines[4]).toBe("    '=Triads and more\tShort term\t2.00\t0.00\t2.00\t25 %");
  });
});

describe("keys in the icicle", () => {
  const { roots } = buildForest(GOALS);
  const { cells } = layOutIcicle(roots, timesWithin(RANGE), { width: 800, height: 400, maxColumns: 5 });

  test("right goes to the largest below, left to the one above, up and down stay in the column", () => {
    expect(moveFrom(cells, "set", "ArrowRight")).toBe("song");
    expect(moveFrom(cells, "song", "ArrowLeft")).toBe("set");
    expect(moveFrom(cells, "song", "ArrowDown")).toBe("triads");
    expect(moveFrom(cells, "guitar", "ArrowDown")).toBe("climb");
    expect(moveFrom(cells, "song", "ArrowUp")).toBeNull();
    expect(moveFrom(cells, "song", "ArrowRight")).toBeNull();
  });

  test("Home and End go to the first and the last, letters find a name", () => {
    expect(moveFrom(cells, "song", "Home")).toBe("guitar");
    expect(moveFrom(cells, "song", "End")).toBe("climb");
    expect(findByTyping(cells, "guitar", "blue b")).toBe("song");
    expect(findByTyping(cells, "guitar", "x")).toBeNull();
  });

  test("there is an inside only where something below has time", () => {
    expect(cells.filter(hasInside).map(({ goal }) => goal.id)).toEqual(["guitar", "set"]);
  });
});
