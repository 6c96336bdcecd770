/** How targets, budgets and completions are said. */

import type { Completion, Target } from "@/api/types";
import { formatDate, formatDuration } from "@/lib/time";

const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const TIMES = ["", "once", "twice", "three times", "four times", "five times"];

/** Say a target: by its own name, else "Whole form: at least 120 bpm, three times". */
export function sayTarget(target: Target): string {
  if (target.name !== "") return target.name;
  const values = target.metrics.map(({ operator, value, unit, name }) => {
    const measure = unit || name || "";
    return `${operator === "at_most" ? "at most" : "at least"} ${number.format(value)} ${measure}`.trim();
  });
  const times = target.count > 1 || values.length === 0 ? (TIMES[target.count] ?? `${target.count} times`) : null;
  const what = [...values, ...(times ? [times] : [])].join(", ");
  return `${target.activity_name ?? "An activity that is gone"}${what ? `: ${what}` : ""}`;
}

/** Say how far it is: "2 / 3" for several times, "112 / 120 bpm" for a value. */
export function sayReached(target: Target): string {
  const metric = target.metrics[0];
  if (target.count > 1 || !metric) return `${target.met_count} / ${target.count}`;
  const best = metric.best === null ? "–" : number.format(metric.best);
  return `${best} / ${number.format(metric.value)} ${metric.unit ?? ""}`.trim();
}

/** Say the days a target is about: "from 1 November to 6 December"; nothing where any day will do. */
export function sayWithin({ from_date, to_date }: Pick<Target, "from_date" | "to_date">, today: string): string {
  const from = from_date === null ? [] : [`from ${formatDate(from_date, today)}`];
  const to = to_date === null ? [] : [`${from_date === null ? "by" : "to"} ${formatDate(to_date, today)}`];
  return [...from, ...to].join(" ");
}

/** Say a week against its budget: "2 h 50 to go", "20 min over". */
export function sayBudget(weekSeconds: number, minutes: number): string {
  const left = minutes * 60 - weekSeconds;
  if (Math.abs(left) < 60) return "just so";
  return left > 0 ? `${formatDuration(left)} to go` : `${formatDuration(-left)} over`;
}

/** Say how and when a goal was completed, and when it was opened again. Days are the person's own. */
export function sayCompletion(completion: Completion, sayDay: (instant: string) => string): string {
  const session = completion.practice_name ? ` in “${completion.practice_name}”` : "";
  const how = { manual: "", targets: ` by its targets${session}`, children: " by the goals below" }[completion.source];
  const again = completion.reopened_at ? `; opened again ${sayDay(completion.reopened_at)}` : "";
  return `Completed ${sayDay(completion.completed_at)}${how}${again}.`;
}
