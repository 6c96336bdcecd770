/** The page of a tree that is not empty: its head, the drawing or the list of the phone, and the panel beside it. */

import { Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { ReactFlowProvider } from "@xyflow/react";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import { setConflictOpener } from "./conflicts";
import { useEscape } from "./hooks/use-escape";
import { useTreeView } from "./hooks/use-tree-view";
import type { Forest } from "./model/tree";
import { NearList } from "./near-list";
import { GoalPanel } from "./panel/goal-panel";
import styles from "./tree.module.css";
import { TreeHead } from "./tree-head";
import { TreeStage } from "./tree-stage";

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

/** Where a new goal is being named: below a goal, or as a root. */
export type Adding = { parentId: string | null } | null;

export function TreePage({ forest, today, isOld, notice }: TreePageProps) {
  const isPhone = useMediaQuery("(max-width: 47.9375em)", undefined, NOW) ?? false;
  const isWide = useMediaQuery("(min-width: 80em)", undefined, NOW) ?? false;
  const view = useTreeView(isPhone || forest.goals.size <= SMALL_TREE ? "near" : "far");
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [renameAsked, setRenameAsked] = useState(0);
  const [adding, setAdding] = useState<Adding>(null);
  const goal = view.selectedId === null ? undefined : forest.goals.get(view.selectedId);
  const { select } = view;
  const choose = useCallback(
    (id: string) => {
      setRenameAsked(0);
      select(id);
    },
    [select],
  );
  const openPanel = useCallback(() => setSheetOpen(true), []);
  const rename = useCallback(() => {
    setSheetOpen(true);
    setRenameAsked((count) => count + 1);
  }, []);
  useEffect(() => {
    setConflictOpener((id) => {
      choose(id);
      openPanel();
    });
  }, [choose, openPanel]);
  const close = useCallback(() => {
    setSheetOpen(false);
    setRenameAsked(0);
    if (isWide) select(null);
  }, [isWide, select]);
  useEscape(isWide && goal !== undefined, close);
  const panel = goal && (
    <GoalPanel
      key={goal.id}
      goal={goal}
      today={today}
      renameAsked={renameAsked}
      onSelect={choose}
      onAdded={choose}
      onClose={close}
    />
  );
  const shared = { forest, today, view, adding, setAdding, onChoose: choose, onOpen: openPanel };
  return (
    <div className={styles.page} data-bleed={isPhone ? undefined : ""}>
      <title>Goals · Fractal Goals</title>
      <TreeHead
        forest={forest}
        goal={goal}
        view={view}
        isPhone={isPhone}
        isOld={isOld}
        onAddRoot={() => setAdding({ parentId: null })}
      />
      {isOld && !notice && (
        <p role="status" className="visually-hidden">
          The tree is loading. Until then it is shown as it was.
        </p>
      )}
      {notice}
      <div className={styles.body} data-panel={isWide && goal !== undefined} inert={isOld}>
        {isPhone && view.zoom === "near" ? (
          <NearList {...shared} />
        ) : (
          <ReactFlowProvider>
            <TreeStage {...shared} isPhone={isPhone} onRename={rename} onClose={close} />
          </ReactFlowProvider>
        )}
        {isWide && panel && (
          <aside className={styles.side} aria-label="Selected goal">
            {panel}
          </aside>
        )}
      </div>
      <Drawer.Root
        opened={!isWide && isSheetOpen && goal !== undefined}
        onClose={close}
        position={isPhone ? "bottom" : "right"}
        size={isPhone ? "88%" : 360}
      >
        <Drawer.Overlay />
        <Drawer.Content aria-label="Selected goal">
          <Drawer.Body>{panel}</Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </div>
  );
}
