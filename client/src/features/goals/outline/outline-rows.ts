/** The outline as a flat list of rows: goals in reading order as far as they are open, and the line being added. */

import type { GoalLevelType } from "../model/levels";
import type { GoalNode } from "../model/tree";

export interface GoalRow {
  kind: "goal";
  key: string;
  goal: GoalNode;
  /** 1 for what stands at the top of the outline. */
  level: number;
  /** Its place among its siblings, from 1, and how many they are. */
  place: number;
  siblings: number;
  isOpen: boolean;
}

/** A goal that is being typed and does not exist yet. */
export interface NewLine {
  parentId: string | null;
  /** The sibling it stands behind; null: first. */
  afterId: string | null;
  type: GoalLevelType;
  /** Where it stands until its parent, made a moment ago, is in the tree. */
  meanwhile?: NewLine;
}

export interface NewRow {
  kind: "new";
  key: "new";
  line: NewLine;
  level: number;
  place: number;
  siblings: number;
}

export type OutlineRow = GoalRow | NewRow;

/** Trees up to this size are begun open; in a larger one what is below the second level is folded. */
const OPEN_AT_ONCE = 100;
const OPEN_LEVELS = 2;

export interface OpenState {
  /** What the person opened (true) or closed (false) by hand. */
  choices: ReadonlyMap<string, boolean>;
  /** Goals in the tree, all told. */
  count: number;
  /** With filters the way to every match is open. */
  isFiltered: boolean;
}

/** Say whether a goal that stands on `level` of the outline shows its children. */
export function isOpenAt(goal: GoalNode, level: number, { choices, count, isFiltered }: OpenState): boolean {
  if (goal.children.length === 0) return false;
  return choices.get(goal.id) ?? (isFiltered || count <= OPEN_AT_ONCE || level <= OPEN_LEVELS);
}

/** List the rows below `roots`, with the new line where it will stand. */
export function outlineRows(roots: readonly GoalNode[], open: OpenState, line: NewLine | null): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const visit = (goals: readonly GoalNode[], parentId: string | null, level: number): void => {
    const own = line !== null && line.parentId === parentId ? line : null;
    const siblings = goals.length + (own ? 1 : 0);
    const at = own ? goals.findIndex((goal) => goal.id === own.afterId) + 1 : -1;
    // A sibling that is gone leaves its new line at the end.
    const newAt = own && own.afterId !== null && at === 0 ? goals.length : at;
    let place = 0;
    const putNew = () => {
      place += 1;
      if (own) rows.push({ kind: "new", key: "new", line: own, level, place, siblings });
    };
    if (newAt === 0) putNew();
    for (const [index, goal] of goals.entries()) {
      const isOpen = goal.id === line?.parentId || isOpenAt(goal, level, open);
      place += 1;
      rows.push({ kind: "goal", key: goal.id, goal, level, place, siblings, isOpen });
      if (isOpen) visit(goal.children, goal.id, level + 1);
      if (newAt === index + 1) putNew();
    }
  };
  visit(roots, roots[0]?.parent?.id ?? null, 1);
  const isLost = line?.meanwhile !== undefined && !rows.some((row) => row.kind === "new");
  return isLost ? outlineRows(roots, open, line.meanwhile ?? null) : rows;
}
