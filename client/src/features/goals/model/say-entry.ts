/** What a screen reader says of an entry of the tree: all that the drawing shows of it. */

import { levelOf } from "@/lib/levels";
import { formatDuration } from "@/lib/time";
import type { Entry } from "./moves";
import { daysSince } from "./rollups";
import { sayBudget, sayDeadline, sayDueBelow, sayHours, sayPractised } from "./words";

export function sayEntry({ kind, name, session, item }: Entry, today: string): string {
  const { goal, due, dueBelow } = item;
  if (session) {
    const parts = [name, "session", session.day ?? "no day", formatDuration(session.seconds)];
    if (session.goalId !== goal.id) parts.push("filed elsewhere, counts here too");
    return parts.join(", ");
  }
  if (kind === "more") return name;
  const { rollup } = goal;
  const parts = [name, levelOf(goal.type).word];
  if (goal.completed) parts.push("done");
  else if (rollup.progress !== null) parts.push(`${Math.round(rollup.progress * 100)} percent`);
  if (goal.deadline !== null && !goal.completed) {
    const { before, date, after } = sayDeadline(goal.deadline, today);
    parts.push(due === null ? `due ${date}` : `${before}${date}${after}`);
  }
  const below = sayDueBelow(dueBelow);
  if (below) parts.push(below);
  const hours = sayHours(rollup.totalSeconds);
  if (hours) parts.push(`${hours} in all`);
  if (rollup.budgetMinutes && !goal.completed) parts.push(sayBudget(rollup.weekSeconds, rollup.budgetMinutes * 60));
  parts.push(`practised ${sayPractised(daysSince(rollup.lastDay, today))}`);
  return parts.join(", ");
}
