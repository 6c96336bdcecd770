/** Eight weeks of sessions beside the far view: one tick a session, its height the time. */

import { isStepType } from "../model/levels";
import { daysSince } from "../model/rollups";
import type { GoalNode, SessionLeaf } from "../model/tree";
import type { PlacedGoal, TickRow, TreeLayout } from "./shapes";

export const TICKS_WIDTH = 100;
const DAYS = 56;
const SAME_ROW = 7;

/** One row per drawn goal that ends a branch above the steps; sessions of what is folded below it count for it. */
export function layOutTicks(goals: readonly PlacedGoal[], x: number, today: string): TreeLayout["ticks"] {
  const rows: { id: string; y: number; sessions: SessionLeaf[] }[] = [];
  for (const placed of [...goals].sort((left, right) => left.anchor.y - right.anchor.y)) {
    if (isStepType(placed.item.goal.type) && placed.item.goal.parent) continue;
    const sessions = sessionsFor(placed, today);
    if (sessions.length === 0) continue;
    const last = rows.at(-1);
    if (last && placed.anchor.y - last.y < SAME_ROW) last.sessions.push(...sessions);
    else rows.push({ id: placed.item.goal.id, y: placed.anchor.y, sessions });
  }
  return { x, width: TICKS_WIDTH, rows: rows.map((row) => tickRow(row, x, today)) };
}

function sessionsFor({ item: { goal, isOpen } }: PlacedGoal, today: string): SessionLeaf[] {
  const found: SessionLeaf[] = [];
  const visit = (node: GoalNode): void => {
    for (const session of node.sessions) {
      const days = daysSince(session.day, today);
      if (days !== null && days < DAYS && session.status !== "CANCELLED") found.push(session);
    }
    for (const child of node.children) if (!isOpen || node !== goal || isStepType(child.type)) visit(child);
  };
  visit(goal);
  return found;
}

function tickRow(row: { id: string; y: number; sessions: SessionLeaf[] }, x: number, today: string): TickRow {
  const paths = new Map<string, string>();
  for (const session of row.sessions) {
    const days = daysSince(session.day, today) ?? 0;
    const left = Math.round((x + ((DAYS - 1 - days) / (DAYS - 1)) * (TICKS_WIDTH - 3)) * 10) / 10;
    const height = tickHeight(session.seconds);
    const tick = `M${left} ${Math.round((row.y - height / 2) * 10) / 10}h2v${height}h-2z`;
    paths.set(session.discipline, (paths.get(session.discipline) ?? "") + tick);
  }
  return { id: row.id, y: row.y, strokes: [...paths].map(([discipline, path]) => ({ discipline, path })) };
}

/** Cut at fixed minutes (25, 55, 100), so that a length keeps its height. */
function tickHeight(seconds: number | null): number {
  const minutes = (seconds ?? 0) / 60;
  if (minutes < 25) return 3;
  if (minutes < 55) return 4.5;
  return minutes < 100 ? 6 : 7;
}
