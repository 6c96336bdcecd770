/** What a press on a drawn goal does; the goal stays where it is on the screen while the rest makes room. */

import { useMemo, useRef } from "react";
import type { Point } from "../layout/shapes";
import type { Colour } from "../model/paint";
import type { TreeActions } from "../tree-context";
import type { TreeChanges } from "./use-tree-changes";
import type { VisibleTree } from "./use-visible-tree";

interface NodeActions {
  today: string;
  colour: Colour;
  tree: VisibleTree;
  changes: TreeChanges;
  keepStill: (id: string) => void;
  onChoose: (id: string) => void;
  onAddBelow: (id: string) => void;
  onMenu: (id: string, at: Point) => void;
}

export function useNodeActions(input: NodeActions): TreeActions {
  const latest = useRef(input);
  latest.current = input;
  const { today, colour } = input;
  return useMemo(
    () => ({
      today,
      colour,
      select: (id) => {
        latest.current.keepStill(id);
        latest.current.onChoose(id);
      },
      toggle: (id) => {
        const { keepStill, tree } = latest.current;
        keepStill(id);
        tree.setOpen(id, !tree.visible.some((item) => item.goal.id === id && item.isOpen));
      },
      addBelow: (id) => latest.current.onAddBelow(id),
      complete: (id) => latest.current.changes.complete(id),
      showOnly: (id) => latest.current.changes.showOnly(id),
      openMenu: (id, at) => latest.current.onMenu(id, at),
    }),
    [today, colour],
  );
}
