/** The drawn tree: what is open, what is visible, and where it stands. */

import { useCallback, useMemo, useState } from "react";
import type { Size } from "../layout/camera";
import { farCapacity, layOutFar } from "../layout/far";
import { layOutMiddle } from "../layout/middle";
import { layOutNear } from "../layout/near";
import type { TreeLayout } from "../layout/shapes";
import { ancestorsOf } from "../model/forest";
import { openGoals } from "../model/opening";
import type { Forest } from "../model/tree";
import { type VisibleGoal, visibleGoals, type Zoom } from "../model/visible";

export interface VisibleTree {
  visible: VisibleGoal[];
  layout: TreeLayout;
  /** The selected goal and those above it. */
  trail: ReadonlySet<string>;
  setOpen: (id: string, isOpen: boolean) => void;
  /** Keep the way to a goal open, also after something else is selected; its root is the open one in the middle view. */
  reveal: (id: string) => void;
}

export interface VisibleTreeInput {
  forest: Forest;
  zoom: Zoom;
  selectedId: string | null;
  size: Size;
  today: string;
}

export function useVisibleTree({ forest, zoom, selectedId, size, today }: VisibleTreeInput): VisibleTree {
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [focusId, setFocusId] = useState<string | null>(null);
  const { width, height } = size;
  const visible = useMemo(() => {
    const open = openGoals(forest, { zoom, selectedId, focusId, choices, capacity: farCapacity(height) });
    return visibleGoals(forest, open, { zoom, today });
  }, [forest, zoom, today, selectedId, focusId, choices, height]);
  const trail = useMemo(() => {
    const selected = selectedId === null ? undefined : forest.goals.get(selectedId);
    return new Set(selected ? [...ancestorsOf(selected), selected].map((goal) => goal.id) : []);
  }, [forest, selectedId]);
  const layout = useMemo(() => {
    const { maxSeconds } = forest;
    if (zoom === "far") return layOutFar(visible, { width, height, today, maxSeconds, trail, selectedId });
    return zoom === "middle"
      ? layOutMiddle(visible, { maxSeconds, trail })
      : layOutNear(visible, { maxSeconds, trail });
  }, [visible, zoom, width, height, today, forest, trail, selectedId]);
  const setOpen = useCallback((id: string, isOpen: boolean) => {
    setChoices((before) => new Map(before).set(id, isOpen));
  }, []);
  const reveal = useCallback(
    (id: string) => {
      setFocusId(id);
      const goal = forest.goals.get(id);
      if (!goal?.parent) return;
      setChoices((before) => {
        const missing = ancestorsOf(goal).filter((above) => before.get(above.id) !== true);
        if (missing.length === 0) return before;
        return new Map([...before, ...missing.map((above): [string, boolean] => [above.id, true])]);
      });
    },
    [forest],
  );
  return { visible, layout, trail, setOpen, reveal };
}
