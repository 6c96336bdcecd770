/** The cells that hold what is measured of an activity: a column for each measure, a row for each set. */

import type { Activity, ActivityDefinition, ActivitySet, Metric } from "@/api/types";

export interface Column {
  metric_id: string | null;
  split_id: string | null;
  /** 1: the second value of the same measure in one row. */
  nth: number;
  /** Whether the definition of the activity asks for it. */
  isOffered: boolean;
}

type Row = readonly Pick<Metric, "metric_id" | "split_id">[];
type Definition = Pick<ActivityDefinition, "metrics" | "splits">;

function isOf({ metric_id, split_id }: Row[number], column: Pick<Column, "metric_id" | "split_id">): boolean {
  return metric_id === column.metric_id && split_id === column.split_id;
}

/** Return the columns of these rows: what the definition asks for, in its order, then what else is recorded. */
export function gridColumns(rows: readonly Row[], definition: Definition | null): Column[] {
  const columns = new Map<string, Column>();
  const put = (metric_id: string | null, split_id: string | null, nth: number, isOffered: boolean) => {
    const key = JSON.stringify([metric_id, split_id, nth]);
    if (!columns.has(key)) columns.set(key, { metric_id, split_id, nth, isOffered });
  };
  const recorded = rows.flat();
  for (const { id } of definition?.metrics ?? []) {
    const splits = definition?.splits ?? [];
    for (const split of splits) put(id, split.id, 0, true);
    const isSplit = recorded.some((one) => one.metric_id === id && one.split_id !== null);
    const isWhole = recorded.some((one) => one.metric_id === id && one.split_id === null);
    if (splits.length === 0 && (isWhole || !isSplit)) put(id, null, 0, true);
  }
  for (const row of rows) {
    row.forEach((one, place) => {
      const nth = row.slice(0, place).filter((before) => isOf(before, one)).length;
      put(one.metric_id, one.split_id, nth, false);
    });
  }
  return [...columns.values()];
}

/** Where a row keeps the value of a column; -1: it has none. */
export function placeOf(row: Row, column: Column): number {
  const places = row.flatMap((one, place) => (isOf(one, column) ? [place] : []));
  return places[column.nth] ?? -1;
}

/** Return the recorded value of a column, null when there is none. */
export function valueAt(row: readonly Metric[], column: Column): unknown {
  return row[placeOf(row, column)]?.value ?? null;
}

/** Put a value into a row; an empty one that would be offered again is no longer recorded. */
export function putValue(row: readonly Metric[], column: Column, value: unknown): Metric[] {
  const place = placeOf(row, column);
  const { metric_id, split_id, isOffered } = column;
  if (place === -1) return value === null ? [...row] : [...row, { metric_id, split_id, value }];
  if (value === null && isOffered) return row.toSpliced(place, 1);
  return row.map((metric, at) => (at === place ? { ...metric, value } : metric));
}

export function newSet(id: string): ActivitySet {
  return { instance_id: id, completed: false, duration_seconds: null, metrics: [] };
}

/** Change one set; one that is not there yet is made, at the end. */
export function editSet(activity: Activity, setId: string, change: (set: ActivitySet) => ActivitySet): Activity {
  const isThere = activity.sets.some((set) => set.instance_id === setId);
  const sets = isThere ? activity.sets : [...activity.sets, newSet(setId)];
  return { ...activity, sets: sets.map((set) => (set.instance_id === setId ? change(set) : set)) };
}

/** Record a value of the activity itself (`setId` null) or of one of its sets. */
export function recordCell(activity: Activity, setId: string | null, column: Column, value: unknown): Activity {
  if (setId === null) return { ...activity, metrics: putValue(activity.metrics, column, value) };
  return editSet(activity, setId, (set) => ({ ...set, metrics: putValue(set.metrics, column, value) }));
}

/** What was recorded of the activity as a whole becomes its first set. */
export function intoSets(activity: Activity, id: string): Activity {
  if (activity.sets.length > 0) return activity;
  return { ...activity, metrics: [], sets: [{ ...newSet(id), metrics: activity.metrics }] };
}

/** The first set becomes the activity's own values; the others go. */
export function outOfSets(activity: Activity): Activity {
  const [first] = activity.sets;
  return { ...activity, metrics: [...activity.metrics, ...(first?.metrics ?? [])], sets: [] };
}

/** What is left of the activity's seconds for a set that has no time of its own yet. */
export function secondsLeft(activity: Activity, seconds: number): number {
  const taken = activity.sets.reduce((sum, set) => sum + (set.duration_seconds ?? 0), 0);
  return Math.max(0, Math.floor(seconds - taken + 0.5));
}

/**
 * Return the product of the values that count in the yield, added up over rows and sides (what was recorded without a side
 * counts for both); null when there is none.
 */
export function yieldOf(rows: readonly (readonly Metric[])[], definition: ActivityDefinition | null): number | null {
  const factors = definition?.metrics_multiplicative ? definition.metrics.filter((one) => one.is_multiplicative) : [];
  if (factors.length === 0) return null;
  const products = rows.flatMap((row) => {
    const numberOf = (id: string, side: string | null) => {
      const value = row.find((metric) => metric.metric_id === id && metric.split_id === side)?.value;
      return typeof value === "number" ? value : null;
    };
    const sides = [...new Set(row.map((metric) => metric.split_id))].filter((side) => side !== null);
    return (sides.length > 0 ? sides : [null]).map((side) =>
      factors.reduce<number | null>((product, { id }) => {
        const factor = numberOf(id, side) ?? numberOf(id, null);
        return product === null || factor === null ? null : product * factor;
      }, 1),
    );
  });
  const known = products.filter((product) => product !== null);
  return known.length === 0 ? null : known.reduce((sum, product) => sum + product, 0);
}
