/** The way from all goals to the one that is chosen or shown; each step leads back to there. */

import { useSearchParams } from "react-router";
import type { Crumb } from "@/components/ui/page-head";
import { formatDuration } from "@/lib/time";
import type { TreeView } from "./hooks/use-tree-view";
import { allTime, sumOf } from "./icicle/times";
import { ancestorsOf } from "./model/forest";
import { isWithin } from "./model/subtree";
import type { Forest, GoalNode } from "./model/tree";
import styles from "./tree.module.css";

/** On the phone's list the trail ends above the branch that is listed; elsewhere with the chosen goal. */
export function crumbsOf(forest: Forest, view: TreeView, isPhone: boolean): Crumb[] {
  const branch = view.branchId === null ? undefined : forest.goals.get(view.branchId);
  const selected = view.selectedId === null ? undefined : forest.goals.get(view.selectedId);
  const isList = isPhone && view.view === "tree" && view.zoom === "near";
  if (isList) return listCrumbs(branch, view);
  const goal = selected && (!branch || isWithin(selected, branch)) ? selected : branch;
  const figure = goal === branch ? <Figure forest={forest} goal={branch} view={view} /> : null;
  if (!goal) return [{ label: now("All goals", figure) }];
  const all = { label: "All goals", to: view.hrefWith({ branchId: null, selectedId: null }) };
  const above = isPhone ? ancestorsOf(goal).slice(-1) : ancestorsOf(goal);
  const trail = above.map((step) => ({ label: step.name, to: hrefTo(step, branch, view) }));
  return [all, ...trail, { label: now(goal.name, figure) }];
}

/** Above the shown subtree a step shows its own subtree; inside it, the goal is chosen. */
function hrefTo(step: GoalNode, branch: GoalNode | undefined, view: TreeView): string {
  if (!branch || isWithin(step, branch)) return view.hrefWith({ selectedId: step.id });
  return view.hrefWith({ branchId: step.id, selectedId: step.id });
}

function listCrumbs(branch: GoalNode | undefined, view: TreeView): Crumb[] {
  if (!branch) return [{ label: now("All goals", null) }];
  const all = { label: "All goals", to: view.hrefWith({ branchId: null }) };
  const { parent } = branch;
  if (!parent) return [all];
  return [all, { label: parent.name, to: view.hrefWith({ branchId: parent.id }) }];
}

function now(name: string, figure: React.ReactNode) {
  return (
    <>
      <b className={styles.crumbNow}>{name}</b>
      {figure}
    </>
  );
}

type FigureProps = { forest: Forest; goal: GoalNode | undefined; view: TreeView };

/** Beside the name: the time of what the icicle shows, the number of goals in the outline. */
function Figure({ forest, goal, view }: FigureProps) {
  const [params] = useSearchParams();
  // Of some weeks the icicle says the time itself.
  if (view.view === "tree" || (view.view === "icicle" && params.has("weeks"))) return null;
  const roots = goal ? [goal] : forest.roots;
  const count = goal ? goal.rollup.goalCount + 1 : forest.goals.size;
  const seconds = view.view === "icicle" ? sumOf(roots, allTime, null) : null;
  if (seconds === 0) return null;
  return (
    <span className={styles.crumbFigure}>
      {seconds === null ? count.toLocaleString("en") : formatDuration(seconds)}
    </span>
  );
}
