/** How much time each goal has, ever or within some weeks, and how much all of them together. */

import type { GoalNode, SessionLeaf } from "../model/tree";

export interface GoalTimes {
  ownSeconds: number;
  belowSeconds: number;
  /** Not always own and below: a session that counts in both is in here once. */
  totalSeconds: number;
}

export type TimesOf = (goal: GoalNode) => GoalTimes;

/** What the server says of a goal, as far as it is read here. */
export interface RangeRollup {
  own_seconds: number;
  below_seconds: number;
  total_seconds: number;
}

const NOTHING: GoalTimes = { ownSeconds: 0, belowSeconds: 0, totalSeconds: 0 };

/** All there ever was. */
export const allTime: TimesOf = (goal) => goal.rollup;

/** Only what the server counted between two days; a goal it does not name has nothing. */
export function timesWithin(goals: Readonly<Record<string, RangeRollup>>): TimesOf {
  const times = new Map(
    Object.entries(goals).map(([id, sums]) => [
      id,
      { ownSeconds: sums.own_seconds, belowSeconds: sums.below_seconds, totalSeconds: sums.total_seconds },
    ]),
  );
  return (goal) => times.get(goal.id) ?? NOTHING;
}

/** Add up these goals with what stands below them, each session once, however many of them it counts for. */
export function sumOf(roots: readonly GoalNode[], timesOf: TimesOf, fromDay: string | null): number {
  const [only] = roots;
  if (only && roots.length === 1) return timesOf(only).totalSeconds;
  const sum = roots.reduce((seconds, root) => seconds + timesOf(root).totalSeconds, 0);
  return sum - countedAgain(roots, fromDay);
}

/** Seconds that links bring into more than one of the roots. */
function countedAgain(roots: readonly GoalNode[], fromDay: string | null): number {
  const rootsOf = new Map<SessionLeaf, Set<GoalNode>>();
  const visit = (goal: GoalNode, root: GoalNode): void => {
    for (const session of goal.sessions) note(session, root);
    for (const session of goal.linked) note(session, root);
    for (const child of goal.children) visit(child, root);
  };
  const note = (session: SessionLeaf, root: GoalNode): void => {
    const found = rootsOf.get(session);
    if (found) found.add(root);
    else rootsOf.set(session, new Set([root]));
  };
  for (const root of roots) visit(root, root);
  let seconds = 0;
  for (const [session, counted] of rootsOf) {
    const isWithin = fromDay === null || (session.day ?? "") >= fromDay;
    if (isWithin && session.status !== "CANCELLED") seconds += (counted.size - 1) * (session.seconds ?? 0);
  }
  return seconds;
}

/** Say a share: "36 %", "under 1 %", "–" of nothing. */
export function sayShare(seconds: number, of: number): string {
  if (of <= 0 || seconds <= 0) return "–";
  const percent = (100 * seconds) / of;
  return percent < 1 ? "under 1 %" : `${Math.round(percent)} %`;
}

/** Goals with time, the largest first; equal ones in their own order. */
export function byTime(goals: readonly GoalNode[], timesOf: TimesOf): GoalNode[] {
  return goals
    .filter((goal) => timesOf(goal).totalSeconds > 0)
    .sort((left, right) => timesOf(right).totalSeconds - timesOf(left).totalSeconds || left.position - right.position);
}
