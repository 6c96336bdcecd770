import { describe, expect, test } from "vitest";
import { goalRow, rollupsFor, sessionRow } from "../rows-for-tests";
import { buildForest } from "./forest";
import { canBeRoot, possibleParents, possibleSessions } from "./places";
import { weeksOf } from "./weeks";

const rows = [
  goalRow("guitar", "UltimateGoal", null),
  goalRow("set", "LongTermGoal", "guitar"),
  goalRow("song", "ShortTermGoal", "set"),
  goalRow("ear", "MidTermGoal", "guitar", { position: 1 }),
  goalRow("climb", "LongTermGoal", null, { position: 1 }),
  sessionRow("own", "set", "2026-11-16", 600),
  sessionRow("below", "song", "2026-11-15", 900),
  sessionRow("linked", "ear", "2026-11-20", 300),
  sessionRow("cancelled", "set", "2026-11-17", 5000, { status: "CANCELLED" }),
  sessionRow("long ago", "set", "2026-08-30", 60),
  sessionRow("quick", null, "2026-11-19", 120),
];
const forest = buildForest(
  rows,
  rollupsFor(rows, {
    links: [
      { practice_session_id: "linked", goal_id: "set" },
      { practice_session_id: "linked", goal_id: "song" },
    ],
  }),
);
function goal(id: string) {
  const found = forest.goals.get(id);
  if (!found) throw new Error(`No goal ${id}`);
  return found;
}

describe("the last twelve weeks", () => {
  test("own, below and linked sessions count once; the cancelled and the old ones do not", () => {
    const weeks = weeksOf(goal("set"), "2026-11-20", 0);
    expect(weeks).toHaveLength(12);
    expect(weeks[0]).toEqual({ start: "2026-08-31", seconds: 0, isUnfinished: false });
    expect(weeks.slice(-2)).toEqual([
      { start: "2026-11-09", seconds: 900, isUnfinished: false },
      { start: "2026-11-16", seconds: 900, isUnfinished: true },
    ]);
  });

  test("a week may begin on Sunday", () => {
    const weeks = weeksOf(goal("set"), "2026-11-20", 6, 2);
    expect(weeks.map(({ start, seconds }) => [start, seconds])).toEqual([
      ["2026-11-08", 0],
      ["2026-11-15", 1800],
    ]);
  });
});

describe("where a goal could stand", () => {
  test("under larger goals, not where it is, not below itself", () => {
    expect(possibleParents(forest, goal("song")).map(({ id }) => id)).toEqual(["guitar", "ear", "climb"]);
    expect(possibleParents(forest, goal("set")).map(({ id }) => id)).toEqual([]);
  });

  test("at the top, if its level may and it is not there already", () => {
    expect(["set", "song", "climb"].map((id) => canBeRoot(goal(id)))).toEqual([true, true, false]);
  });

  test("a session can also count where it does not count yet", () => {
    expect(possibleSessions(forest, goal("song")).map(({ id }) => id)).toEqual([
      "quick",
      "cancelled",
      "own",
      "long ago",
    ]);
  });
});
