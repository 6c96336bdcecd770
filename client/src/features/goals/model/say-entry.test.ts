import { describe, expect, test } from "vitest";
import { rollupsFor, smallTree } from "../rows-for-tests";
import { buildForest } from "./forest";
import { entriesOf } from "./moves";
import { sayEntry } from "./say-entry";
import { visibleGoals } from "./visible";

const TODAY = "2026-11-20";

function say(deadlines: Record<string, string>, open: string[], linkedTo?: string): Record<string, string> {
  const rows = smallTree().map((row) => ({ ...row, deadline: deadlines[row.id] ?? null }));
  const links = linkedTo ? [{ practice_session_id: "one", goal_id: linkedTo }] : [];
  const forest = buildForest(rows, rollupsFor(rows, { links }));
  const visible = visibleGoals(forest, new Set(open), { zoom: "near", today: TODAY });
  return Object.fromEntries(entriesOf(visible).map((entry) => [entry.key, sayEntry(entry, TODAY)]));
}

describe("what a screen reader says of the tree", () => {
  test("a goal: its level, how far it is, its time, and when it was practised", () => {
    expect(say({}, ["guitar"]).set).toBe("set, Long term, 75 percent, 40 min in all, practised yesterday");
  });

  test("a deadline that is near says in how many days, a past one that it was", () => {
    expect(say({ set: "2026-12-01" }, ["guitar"]).set).toContain("due 1 December, in 11 days");
    expect(say({ set: "2026-11-02" }, ["guitar"]).set).toContain("was due 2 November");
    expect(say({ set: "2027-03-01" }, ["guitar"]).set).toContain("due 1 March 2027,");
  });

  test("deadlines of what is folded below are told with the goal above", () => {
    const said = say({ song: "2026-11-21", bridge: "2026-11-01" }, ["guitar"]).set;
    expect(said).toContain("1 below was due, 1 below is due soon");
  });

  test("a session that is filed elsewhere says so", () => {
    expect(say({}, ["guitar"], "guitar")["guitar:one"]).toBe(
      "one, session, 2026-11-19, 30 min, filed elsewhere, counts here too",
    );
  });
});
