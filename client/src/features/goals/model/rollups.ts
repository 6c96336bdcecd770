/** What a goal adds up to: time, counts, recency, progress and the next step; computed once per forest, bottom up. */

import { newestFirst } from "./forest";
import { isStepType } from "./levels";
import type { GoalNode, SessionLeaf } from "./tree";

export interface Rollup {
  ownSeconds: number;
  belowSeconds: number;
  totalSeconds: number;
  ownCount: number;
  totalCount: number;
  /** Goals below, of all levels. */
  goalCount: number;
  /** The last practice day at or below the goal, YYYY-MM-DD. */
  lastDay: string | null;
  /** The discipline with the most time at or below the goal. */
  discipline: string | null;
  secondsByDiscipline: Map<string, number>;
  /** 0 to 1: each child counts the same, a child's own share counts for it; null with nothing to count. */
  progress: number | null;
  /** Lines of the checklist at any depth of steps. */
  steps: { done: number; total: number };
  nextStep: GoalNode | null;
  /** The last eight sessions at or below the goal, newest first. */
  recent: SessionLeaf[];
}

const RECENT_COUNT = 8;
const MILLISECONDS_PER_DAY = 86_400_000;

export function rollUpEmpty(): Rollup {
  return {
    ownSeconds: 0,
    belowSeconds: 0,
    totalSeconds: 0,
    ownCount: 0,
    totalCount: 0,
    goalCount: 0,
    lastDay: null,
    discipline: null,
    secondsByDiscipline: new Map(),
    progress: null,
    steps: { done: 0, total: 0 },
    nextStep: null,
    recent: [],
  };
}

/** Roll up one goal whose children are rolled up already. A cancelled session counts as listed, not as practised. */
export function rollUp(goal: GoalNode): Rollup {
  const sum = rollUpEmpty();
  for (const session of goal.sessions) {
    sum.ownCount += 1;
    if (session.status === "CANCELLED") continue;
    sum.ownSeconds += session.seconds ?? 0;
    addSeconds(sum, session.discipline, session.seconds ?? 0);
    sum.lastDay = later(sum.lastDay, session.day);
  }
  sum.totalCount = sum.ownCount;
  for (const child of goal.children) {
    const below = child.rollup;
    sum.belowSeconds += below.totalSeconds;
    sum.totalCount += below.totalCount;
    sum.goalCount += 1 + below.goalCount;
    sum.lastDay = later(sum.lastDay, below.lastDay);
    for (const [discipline, seconds] of below.secondsByDiscipline) addSeconds(sum, discipline, seconds);
  }
  sum.totalSeconds = sum.ownSeconds + sum.belowSeconds;
  sum.discipline = largest(sum.secondsByDiscipline);
  sum.recent = mergeRecent(goal);
  sum.progress = progressOf(goal);
  sum.steps = stepsOf(goal);
  sum.nextStep = nextStepOf(goal);
  return sum;
}

/** Whole days between a practice day and today; null if it was never practised. A day to come counts as today. */
export function daysSince(day: string | null, today: string): number | null {
  if (day === null) return null;
  const days = Math.round((Date.parse(today) - Date.parse(day)) / MILLISECONDS_PER_DAY);
  return Number.isNaN(days) ? null : Math.max(0, days);
}

/** Days since a goal was practised. Sessions never stand below a step, so a step is as warm as the goal it serves. */
export function warmth(goal: GoalNode, today: string): number | null {
  let from: GoalNode = goal;
  while (from.rollup.lastDay === null && isStepType(from.type) && from.parent) from = from.parent;
  return daysSince(from.rollup.lastDay, today);
}

function addSeconds(sum: Rollup, discipline: string, seconds: number): void {
  sum.secondsByDiscipline.set(discipline, (sum.secondsByDiscipline.get(discipline) ?? 0) + seconds);
}

function later(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}

function largest(seconds: Map<string, number>): string | null {
  let best: [string, number] | null = null;
  for (const entry of seconds) if (best === null || entry[1] > best[1]) best = entry;
  return best?.[0] ?? null;
}

function mergeRecent(goal: GoalNode): SessionLeaf[] {
  const held = goal.sessions.slice(0, RECENT_COUNT);
  for (const child of goal.children) held.push(...child.rollup.recent);
  return held.sort(newestFirst).slice(0, RECENT_COUNT);
}

function progressOf(goal: GoalNode): number | null {
  if (goal.children.length === 0) return null;
  const shares = goal.children.map((child) => (child.completed ? 1 : (child.rollup.progress ?? 0)));
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function stepsOf(goal: GoalNode): { done: number; total: number } {
  const steps = goal.children.filter((child) => isStepType(child.type));
  const count = { done: 0, total: 0 };
  for (const step of steps) {
    count.total += 1 + step.rollup.steps.total;
    count.done += (step.completed ? 1 : 0) + step.rollup.steps.done;
  }
  return count;
}

function nextStepOf(goal: GoalNode): GoalNode | null {
  const own = goal.children.find((child) => isStepType(child.type) && !child.completed);
  if (own) return own;
  for (const child of goal.children) if (!child.completed && child.rollup.nextStep) return child.rollup.nextStep;
  return null;
}
