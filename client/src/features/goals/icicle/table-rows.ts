/** The same figures as rows: in the order of the tree, the largest first, and as text for a spreadsheet. */

import { levelOf } from "@/lib/levels";
import type { GoalNode } from "../model/tree";
import { byTime, type GoalTimes, sayShare, type TimesOf } from "./times";

export interface TableRow {
  goal: GoalNode;
  depth: number;
  times: GoalTimes;
  /** Of what is shown. */
  share: string;
}

export function tableRows(roots: readonly GoalNode[], timesOf: TimesOf, shownSeconds: number): TableRow[] {
  const rows: TableRow[] = [];
  const visit = (goals: readonly GoalNode[], depth: number): void => {
    for (const goal of byTime(goals, timesOf)) {
      const times = timesOf(goal);
      rows.push({ goal, depth, times, share: sayShare(times.totalSeconds, shownSeconds) });
      visit(goal.children, depth + 1);
    }
  };
  visit(roots, 0);
  return rows;
}

/** Write the rows for a spreadsheet: tabs between, hours as numbers. A name cannot break a row or become a formula. */
export function toSpreadsheet(rows: readonly TableRow[]): string {
  const head = ["Goal", "Level", "Own (hours)", "Below (hours)", "In all (hours)", "Share"];
  const lines = rows.map(({ goal, depth, times, share }) => [
    "  ".repeat(depth) + goal.name.replaceAll(/\s+/g, " ").replace(/^\s*([=+@-])/, "'$1"),
    levelOf(goal.type).word,
    hours(times.ownSeconds),
    hours(times.belowSeconds),
    hours(times.totalSeconds),
    share,
  ]);
  return [head, ...lines].map((cells) => cells.join("\t")).join("\n");
}

function hours(seconds: number): string {
  return (seconds / 3600).toFixed(2);
}
