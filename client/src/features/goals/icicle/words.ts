/** What the icicle says of a goal: to those who hear it, and in the line below the columns. */

import { levelOf } from "@/lib/levels";
import { plural } from "@/lib/numbers";
import { formatDuration } from "@/lib/time";
import { warmth } from "../model/rollups";
import { sayPractised } from "../model/words";
import type { IcicleCell } from "./layout";
import { type GoalTimes, sayShare } from "./times";

/** Say the three figures: "own 11 h 37 · below 3 h 29 · in all 15 h 06". */
export function sayTimes({ ownSeconds, belowSeconds, totalSeconds }: GoalTimes): string {
  return `own ${sayPart(ownSeconds)} · below ${sayPart(belowSeconds)} · in all ${sayPart(totalSeconds)}`;
}

function sayPart(seconds: number): string {
  return seconds > 0 ? formatDuration(seconds) : "none";
}

/** The line below the columns, for the goal under the pointer or in focus. */
export function sayLine(times: GoalTimes, shownSeconds: number): string {
  const isAll = times.totalSeconds === shownSeconds;
  return isAll
    ? sayTimes(times)
    : `${sayTimes(times)} · ${sayShare(times.totalSeconds, shownSeconds)} of what is shown`;
}

/** The name of a cell for a screen reader; it begins with what is written in the cell. */
export function sayCell(cell: IcicleCell, times: GoalTimes, today: string): string {
  const { goal, hiddenCount } = cell;
  const { ownSeconds, belowSeconds, totalSeconds } = times;
  const parts = [goal.name, `${sayPart(totalSeconds)} in all`, levelOf(goal.type).word];
  parts.push(`own ${sayPart(ownSeconds)}`, `below ${sayPart(belowSeconds)}`);
  if (goal.completed) parts.push("done");
  parts.push(`practised ${sayPractised(warmth(goal, today))}`);
  if (hiddenCount > 0) parts.push(`${plural(hiddenCount, "goal")} inside not drawn, Enter goes in`);
  return parts.join(", ");
}
