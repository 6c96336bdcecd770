/** Says that this is not all: the one subtree that is shown, what the filters hide, and the way back. */

import { disciplineLook } from "@/disciplines";
import { joinAnd, plural } from "@/lib/numbers";
import type { TreeView } from "./hooks/use-tree-view";
import { countFilters, type GoalFilters, NO_FILTERS } from "./model/filters";
import type { GoalNode } from "./model/tree";
import styles from "./tree.module.css";

export type NarrowLineProps = { branch: GoalNode | undefined; hiddenCount: number; view: TreeView };

export function NarrowLine({ branch, hiddenCount, view }: NarrowLineProps) {
  const isFiltered = countFilters(view.filters) > 0;
  if (!branch && !isFiltered) return null;
  return (
    <p className={styles.narrowLine} role="status">
      {branch && (
        <span>
          Only “{branch.name}” is shown.{" "}
          <button type="button" className="link" onClick={() => view.setBranch(null)}>
            Show all
          </button>
        </span>
      )}
      {isFiltered && (
        <span>
          {sayFilters(view.filters)}:{" "}
          {hiddenCount === 0 ? "nothing is hidden." : `${plural(hiddenCount, "goal")} hidden.`}{" "}
          <button type="button" className="link" onClick={() => view.setFilters(NO_FILTERS)}>
            Drop the filter
          </button>
        </span>
      )}
    </p>
  );
}

function sayFilters({ isOpenOnly, discipline, due, isCold }: GoalFilters): string {
  const parts: string[] = [];
  if (isOpenOnly) parts.push("open only");
  if (discipline !== null) parts.push(disciplineLook(discipline).label.toLowerCase());
  if (due !== null) parts.push(due === "soon" ? "due in 14 days" : "was due");
  if (isCold) parts.push("going cold");
  const said = joinAnd(parts);
  return said.charAt(0).toUpperCase() + said.slice(1);
}
