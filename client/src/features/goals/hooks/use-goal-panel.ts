/** The chosen goal's panel: beside the view where there is room, else a sheet that opens when it is asked for. */

import { useCallback, useEffect, useState } from "react";
import { setConflictOpener } from "@/practice/write-queue";
import { isWithin } from "../model/subtree";
import type { Forest } from "../model/tree";
import { useEscape } from "./use-escape";
import type { TreeView } from "./use-tree-view";

export interface GoalPanelState {
  isSheetOpen: boolean;
  /** Grows with each wish to type the goal's name. */
  renameAsked: number;
  choose: (id: string) => void;
  open: () => void;
  rename: () => void;
  close: () => void;
}

export function useGoalPanel(forest: Forest, view: TreeView, isDocked: boolean): GoalPanelState {
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [renameAsked, setRenameAsked] = useState(0);
  const { select, setBranch, branchId, selectedId } = view;
  const choose = useCallback(
    (id: string) => {
      setRenameAsked(0);
      select(id);
      // A goal that stands outside of the shown subtree is shown among all.
      const branch = branchId === null ? undefined : forest.goals.get(branchId);
      const goal = forest.goals.get(id);
      if (branch && goal && !isWithin(goal, branch)) setBranch(null);
    },
    [select, setBranch, branchId, forest],
  );
  const open = useCallback(() => setSheetOpen(true), []);
  const rename = useCallback(() => {
    setSheetOpen(true);
    setRenameAsked((count) => count + 1);
  }, []);
  useEffect(() => {
    setConflictOpener((id) => {
      choose(id);
      open();
    });
  }, [choose, open]);
  const close = useCallback(() => {
    setSheetOpen(false);
    setRenameAsked(0);
    if (isDocked) select(null);
  }, [isDocked, select]);
  useEscape(isDocked && selectedId !== null, close);
  return { isSheetOpen, renameAsked, choose, open, rename, close };
}
