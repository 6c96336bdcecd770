/** The head of the goals page: why you are here, the ways to see it, what to leave out, and a new root. */

import { Button, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "react-router";
import { PageHead } from "@/components/ui/page-head";
import { crumbsOf } from "./crumbs";
import { FilterMenu } from "./filter-menu";
import type { TreeView } from "./hooks/use-tree-view";
import type { Forest } from "./model/tree";
import styles from "./tree.module.css";
import { ViewSwitch } from "./view-switch";

export type TreeHeadProps = {
  forest: Forest;
  view: TreeView;
  isPhone: boolean;
  isOld: boolean;
  onAddRoot: () => void;
};

export function TreeHead({ forest, view, isPhone, isOld, onAddRoot }: TreeHeadProps) {
  const unfiled = forest.unfiled.length;
  return (
    <div className={styles.headBar} inert={isOld}>
      <VisuallyHidden component="h1">Goals</VisuallyHidden>
      <PageHead crumbs={crumbsOf(forest, view, isPhone)} isOneLine>
        {unfiled > 0 && (
          <Link to="/sessions?is_unfiled=true" className={styles.quiet}>
            Unfiled <b>{unfiled}</b>
          </Link>
        )}
        {!isPhone && <ViewSwitch view={view.view} onChange={view.setView} />}
        <FilterMenu forest={forest} view={view} />
        <Button
          variant="default"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          onClick={onAddRoot}
          title="A new goal without a parent"
        >
          Goal
        </Button>
      </PageHead>
      {isPhone && (
        <div className={styles.phoneSwitch}>
          <ViewSwitch view={view.view} onChange={view.setView} />
        </div>
      )}
    </div>
  );
}
