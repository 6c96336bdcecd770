/** What a goal adds up to: times, counts and budgets as the server says them; shape and progress from the rows. */

import type { Rollup as ServerRollup } from "@/api/types";
import { isStepType } from "./levels";
import { newestFirst } from "./order";
import type { GoalNode, SessionLeaf } from "./tree";

export interface Rollup {
  ownSeconds: number;
  belowSeconds: number;
  totalSeconds: number;
  ownCount: number;
  belowCount: number;
  totalCount: number;
  /** The last practice day at or below the goal, YYYY-MM-DD. */
  lastDay: string | null;
  /** Of the total, in the present week. */
  weekSeconds: number;
  /** A week: its own, else what the goals below ask for. */
  budgetMinutes: number | null;
  /** What the goals right below ask for, a week. */
  belowBudgetMinutes: number | null;
  /** Days since the last practice; null: never. */
  idleDays: number | null;
  /** To the nearest deadline, its own or above; below 0 it is past. */
  daysLeft: number | null;
  /** How much it waits for practice; 0: not at all. */
  neglect: number;
  nextStep: GoalNode | null;
  /** Goals below, of all levels. */
  goalCount: number;
  /** The discipline with the most time at or below the goal. */
  discipline: string | null;
  secondsByDiscipline: Map<string, number>;
  /** 0 to 1: each child counts the same, a child's own share counts for it; targets count as much as all children. */
  progress: number | null;
  /** Lines of the checklist at any depth of steps. */
  steps: { done: number; total: number };
  /** The last eight sessions at or below the goal, newest first. */
  recent: SessionLeaf[];
}

const RECENT_COUNT = 8;
const MILLISECONDS_PER_DAY = 86_400_000;

export function rollUpEmpty(): Rollup {
  return {
    ...{ ownSeconds: 0, belowSeconds: 0, totalSeconds: 0, ownCount: 0, belowCount: 0, totalCount: 0 },
    ...{ lastDay: null, weekSeconds: 0, budgetMinutes: null, belowBudgetMinutes: null },
    ...{ idleDays: null, daysLeft: null, neglect: 0, nextStep: null, goalCount: 0 },
    ...{ discipline: null, secondsByDiscipline: new Map(), progress: null },
    ...{ steps: { done: 0, total: 0 }, recent: [] },
  };
}

/** Roll up one goal whose children are rolled up already; `given` is undefined for a goal the server does not know yet. */
export function rollUp(goal: GoalNode, given: ServerRollup | undefined, goals: ReadonlyMap<string, GoalNode>): Rollup {
  const secondsByDiscipline = addDisciplines(goal);
  const said = goals.get(given?.next_step_id ?? "");
  return {
    ...(given ? figuresOf(given) : rollUpEmpty()),
    // Ticked or added a moment ago: until the server has answered, the first open line stands in.
    nextStep: said && !said.completed ? said : nextStepOf(goal),
    goalCount: goal.children.reduce((sum, child) => sum + 1 + child.rollup.goalCount, 0),
    discipline: largest(secondsByDiscipline),
    secondsByDiscipline,
    progress: progressOf(goal),
    steps: stepsOf(goal),
    recent: mergeRecent(goal),
  };
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

function figuresOf(given: ServerRollup) {
  return {
    ownSeconds: given.own_seconds,
    belowSeconds: given.below_seconds,
    totalSeconds: given.total_seconds,
    ownCount: given.own_count,
    belowCount: given.below_count,
    totalCount: given.total_count,
    lastDay: given.last_practised_date,
    weekSeconds: given.week_seconds,
    budgetMinutes: given.budget_minutes,
    belowBudgetMinutes: given.below_budget_minutes,
    idleDays: given.idle_days,
    daysLeft: given.days_left,
    neglect: given.neglect,
  };
}

/** A cancelled session is listed, not practised. */
function addDisciplines(goal: GoalNode): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (discipline: string, seconds: number) => sums.set(discipline, (sums.get(discipline) ?? 0) + seconds);
  for (const session of goal.sessions) {
    if (session.status !== "CANCELLED") add(session.discipline, session.seconds ?? 0);
  }
  for (const child of goal.children) {
    for (const [discipline, seconds] of child.rollup.secondsByDiscipline) add(discipline, seconds);
  }
  return sums;
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
  const shares = goal.children.map((child) => (child.completed ? 1 : (child.rollup.progress ?? 0)));
  const children = shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
  if (children === null || goal.targetProgress === null) return children ?? goal.targetProgress;
  return (children + goal.targetProgress) / 2;
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
