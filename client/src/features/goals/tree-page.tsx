/** The page of a tree that is not empty: its head, one of the three views, and the panel of the chosen goal. */

import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type ReactNode, useMemo, useState } from "react";
import { useKeys } from "@/lib/keys";
import type { Adding } from "./goals-view";
import { GoalsViews } from "./goals-views";
import { useGoalPanel } from "./hooks/use-goal-panel";
import { useTreeView } from "./hooks/use-tree-view";
import { narrowForest } from "./model/filters";
import type { Forest } from "./model/tree";
import { NarrowLine } from "./narrow-line";
import { GoalPanel } from "./panel/goal-panel";
import styles from "./tree.module.css";
import { TreeHead } from "./tree-head";
import { nextView } from "./view-switch";

/** A tree of this size is best begun with its cards. */
const SMALL_TREE = 14;
const NOW = { getInitialValueInEffect: false };

export type TreePageProps = {
  forest: Forest;
  today: string;
  /** Whether this is the tree that was here last: to look at, while the present one loads. */
  isOld: boolean;
  notice: ReactNode;
};

export function TreePage({ forest, today, isOld, notice }: TreePageProps) {
  const isPhone = useMediaQuery("(max-width: 47.9375em)", undefined, NOW) ?? false;
  const isWide = useMediaQuery("(min-width: 80em)", undefined, NOW) ?? false;
  const isWidest = useMediaQuery("(min-width: 100em)", undefined, NOW) ?? false;
  const view = useTreeView(isPhone || forest.goals.size <= SMALL_TREE ? "near" : "far");
  // The rows of the outline need the width, so there the panel is a sheet until there is room for both.
  const isDocked = view.view === "outline" ? isWidest : isWide;
  const panel = useGoalPanel(forest, view, isDocked);
  const [adding, setAdding] = useState<Adding>(null);
  const goal = view.selectedId === null ? undefined : forest.goals.get(view.selectedId);
  const branch = view.branchId === null ? undefined : forest.goals.get(view.branchId);
  const { filters, selectedId, branchId } = view;
  const narrowed = useMemo(
    () => narrowForest(forest, filters, today, { selectedId, branchId }),
    [forest, filters, today, selectedId, branchId],
  );
  useKeys({ v: () => view.setView(nextView(view.view)) });
  const content = goal && (
    <GoalPanel
      key={goal.id}
      forest={forest}
      goal={goal}
      today={today}
      renameAsked={panel.renameAsked}
      onSelect={panel.choose}
      onAdded={panel.choose}
      onClose={panel.close}
    />
  );
  return (
    <div className={styles.page} data-bleed={isPhone ? undefined : ""}>
      <title>Goals · Fractal Goals</title>
      <TreeHead
        forest={forest}
        view={view}
        isPhone={isPhone}
        isOld={isOld}
        onAddRoot={() => setAdding({ parentId: null })}
      />
      <NarrowLine
        // The phone's list and the icicle say by themselves what they show, and have a way out.
        branch={view.view === "icicle" || (isPhone && view.zoom === "near") ? undefined : branch}
        hiddenCount={narrowed.hiddenCount}
        view={view}
      />
      {isOld && !notice && (
        <p role="status" className="visually-hidden">
          The tree is loading. Until then it is shown as it was.
        </p>
      )}
      {notice}
      <div className={styles.body} data-panel={isDocked && goal !== undefined} inert={isOld}>
        <GoalsViews
          forest={narrowed.forest}
          whole={forest}
          dimmed={narrowed.dimmed}
          today={today}
          view={view}
          isPhone={isPhone}
          adding={adding}
          setAdding={setAdding}
          onChoose={panel.choose}
          onOpen={panel.open}
          onRename={panel.rename}
          onClose={panel.close}
        />
        {isDocked && content && (
          <aside className={styles.side} aria-label="Selected goal">
            {content}
          </aside>
        )}
      </div>
      <Drawer.Root
        opened={!isDocked && panel.isSheetOpen && goal !== undefined}
        onClose={panel.close}
        position={isPhone ? "bottom" : "right"}
        size={isPhone ? "88%" : 360}
      >
        <Drawer.Overlay />
        <Drawer.Content aria-label="Selected goal">
          <Drawer.Body>{content}</Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </div>
  );
}
