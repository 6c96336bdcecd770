/** Stacks the visible goals in rows with d3-hierarchy: each leaf takes its own row, a parent stands between its children. */

import { cluster, type HierarchyPointNode, hierarchy, tree } from "d3-hierarchy";
import type { VisibleGoal } from "../model/visible";

/** A goal, or the list of newest sessions that hangs below an open goal as its last child. */
export interface Stacked {
  item: VisibleGoal;
  isLeaves: boolean;
  parent: Stacked | null;
  /** The middle of the row. */
  y: number;
}

interface Datum {
  item: VisibleGoal | null;
  isLeaves: boolean;
  children: Datum[];
}

type Sized = { data: Datum };

export interface StackOptions {
  /** Height a goal needs on its own row, and the list of its newest sessions. */
  heightOf: (item: VisibleGoal) => number;
  leavesHeightOf: (item: VisibleGoal) => number;
  gap: number;
  /** Extra room between the rows of different parents, and of different roots. */
  parentGap: number;
  rootGap: number;
  /** Whether a subtree may slip in beside a shallower one (cards), or every leaf keeps a row of its own (names). */
  isCompact: boolean;
}

/** Return the visible goals in their given order, the first row's top at 0. */
export function stackRows(
  visible: readonly VisibleGoal[],
  options: StackOptions,
): { stacked: Stacked[]; height: number } {
  if (visible.length === 0) return { stacked: [], height: 0 };
  const root = hierarchy(datumOf(visible));
  const own = ({ data }: Sized): number => {
    if (!data.item) return 0;
    return data.isLeaves ? options.leavesHeightOf(data.item) : options.heightOf(data.item);
  };
  const needed = options.isCompact ? own : neededHeights(root, own);
  const separation = (left: HierarchyPointNode<Datum>, right: HierarchyPointNode<Datum>): number => {
    const apart = (needed(left) + needed(right)) / 2 + options.gap;
    if (left.parent === right.parent) return apart + (left.depth === 1 ? options.rootGap : 0);
    return apart + (rootOf(left) === rootOf(right) ? options.parentGap : options.rootGap);
  };
  const place = options.isCompact ? tree<Datum>() : cluster<Datum>();
  return collect(place.nodeSize([1, 1]).separation(separation)(root), own);
}

function collect(root: HierarchyPointNode<Datum>, own: (node: Sized) => number) {
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  root.each((node) => {
    if (!node.data.item) return;
    top = Math.min(top, node.x - own(node) / 2);
    bottom = Math.max(bottom, node.x + own(node) / 2);
  });
  const byNode = new Map<HierarchyPointNode<Datum>, Stacked>();
  const stacked: Stacked[] = [];
  root.eachBefore((node) => {
    const { item, isLeaves } = node.data;
    if (!item) return;
    const entry: Stacked = {
      item,
      isLeaves,
      parent: (node.parent && byNode.get(node.parent)) ?? null,
      y: node.x - top,
    };
    byNode.set(node, entry);
    stacked.push(entry);
  });
  return { stacked, height: bottom - top };
}

/** A leaf that is the only one of a taller ancestor gets the ancestor's height, so that neighbours keep off both. */
function neededHeights(root: ReturnType<typeof hierarchy<Datum>>, own: (node: Sized) => number) {
  const heights = new Map<Datum, number>();
  root.eachBefore((node) => {
    const above = node.parent?.children?.length === 1 ? (heights.get(node.parent.data) ?? 0) : 0;
    heights.set(node.data, Math.max(above, own(node)));
  });
  return (node: Sized) => heights.get(node.data) ?? 0;
}

function rootOf(node: HierarchyPointNode<Datum>): HierarchyPointNode<Datum> {
  let top = node;
  while (top.parent?.parent) top = top.parent;
  return top;
}

function datumOf(visible: readonly VisibleGoal[]): Datum {
  const top: Datum = { item: null, isLeaves: false, children: [] };
  const byId = new Map<string, Datum>();
  for (const item of visible) {
    const datum: Datum = { item, isLeaves: false, children: [] };
    byId.set(item.goal.id, datum);
    const parent = item.goal.parent ? byId.get(item.goal.parent.id) : top;
    (parent ?? top).children.push(datum);
  }
  for (const datum of byId.values()) {
    if (datum.item && datum.item.leaves.length > 0)
      datum.children.push({ item: datum.item, isLeaves: true, children: [] });
  }
  return top;
}
