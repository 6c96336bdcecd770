/** The picture of what is shown: the roots, or the one goal that was gone in to, over the chosen weeks. */

import { useMemo } from "react";
import type { GoalsViewProps } from "../goals-view";
import type { GoalNode } from "../model/tree";
import { type Icicle, layOutIcicle } from "./layout";
import { sumOf } from "./times";
import { type RangeState, useRange } from "./use-range";

const DESK_COLUMNS = 5;
const PHONE_COLUMNS = 3;
const WIDE_WIDTH = 1180;

export interface IcicleState extends RangeState {
  branch: GoalNode | null;
  roots: readonly GoalNode[];
  icicle: Icicle;
  /** Of all that is shown, each session once. */
  shownSeconds: number;
}

export function useIcicle(props: GoalsViewProps, width: number, height: number): IcicleState {
  const { forest, today, view, isPhone } = props;
  const range = useRange(today);
  const { timesOf, fromDay } = range;
  const branch = (view.branchId === null ? undefined : forest.goals.get(view.branchId)) ?? null;
  const roots = useMemo(() => (branch ? [branch] : forest.roots), [branch, forest]);
  const maxColumns = isPhone ? PHONE_COLUMNS : DESK_COLUMNS + (width >= WIDE_WIDTH ? 1 : 0);
  const icicle = useMemo(
    () => layOutIcicle(roots, timesOf, { width, height, maxColumns }),
    [roots, timesOf, width, height, maxColumns],
  );
  const shownSeconds = useMemo(() => sumOf(roots, timesOf, fromDay), [roots, timesOf, fromDay]);
  return { ...range, branch, roots, icicle, shownSeconds };
}
