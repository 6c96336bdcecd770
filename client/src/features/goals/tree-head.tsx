/** The head of the tree: why you are here, what is not filed yet, and a new root. */

import { Button, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "react-router";
import { type Crumb, PageHead } from "@/components/ui/page-head";
import type { TreeView } from "./hooks/use-tree-view";
import { shorten } from "./layout/labels";
import { ancestorsOf } from "./model/forest";
import type { Forest, GoalNode } from "./model/tree";
import styles from "./tree.module.css";

const CRUMB_LENGTH = 26;

export type TreeHeadProps = {
  forest: Forest;
  goal: GoalNode | undefined;
  view: TreeView;
  isPhone: boolean;
  isOld: boolean;
  onAddRoot: () => void;
};

export function TreeHead({ forest, goal, view, isPhone, isOld, onAddRoot }: TreeHeadProps) {
  const unfiled = forest.unfiled.length;
  return (
    <div className={styles.headBar} inert={isOld}>
      <VisuallyHidden component="h1">Goals</VisuallyHidden>
      <PageHead crumbs={isPhone ? phoneCrumbs(forest, view) : deskCrumbs(goal, view)}>
        {unfiled > 0 && (
          <Link to="/sessions?is_unfiled=true" className={styles.quiet}>
            Unfiled <b>{unfiled}</b>
          </Link>
        )}
        <Button variant="default" leftSection={<IconPlus size={15} stroke={1.6} />} onClick={onAddRoot}>
          Goal
        </Button>
      </PageHead>
    </div>
  );
}

function deskCrumbs(goal: GoalNode | undefined, view: TreeView): Crumb[] {
  if (!goal) return [{ label: <b className={styles.crumbNow}>All goals</b> }];
  const trail = ancestorsOf(goal).map((above) => ({
    label: shorten(above.name, CRUMB_LENGTH),
    to: `?at=${above.id}&zoom=${view.zoom}`,
  }));
  return [
    { label: "All goals", to: "?zoom=far" },
    ...trail,
    { label: <b className={styles.crumbNow}>{shorten(goal.name, CRUMB_LENGTH * 2)}</b> },
  ];
}

/** On the phone the branch that is listed, and one way up. */
function phoneCrumbs(forest: Forest, view: TreeView): Crumb[] {
  const branch = view.branchId === null || view.zoom !== "near" ? undefined : forest.goals.get(view.branchId);
  if (!branch) return [{ label: <b className={styles.crumbNow}>All goals</b> }];
  const { parent } = branch;
  const up = parent ? [{ label: shorten(parent.name, CRUMB_LENGTH), to: `?root=${parent.id}&zoom=near` }] : [];
  return [{ label: "All goals", to: "?zoom=near" }, ...up];
}
