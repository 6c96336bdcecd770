/** Choosing, going in and going out, and where the focus is afterwards. */

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { GoalsViewProps } from "../goals-view";
import type { Icicle } from "./layout";
import { hasInside } from "./moves";

/** A second press so soon and so near means the same cell, also when the picture made room for the panel in between. */
const AGAIN_MILLISECONDS = 500;
const AGAIN_PIXELS = 6;

interface Pressed {
  id: string;
  at: number;
  x: number;
  y: number;
}

/** `isDocked`: the panel stands beside the icicle, so the first press can show the goal there and the second goes in. */
export function useGoing(
  props: GoalsViewProps,
  icicle: Icicle,
  tree: RefObject<HTMLElement | null>,
  isDocked: boolean,
) {
  const { forest, view, onChoose, onOpen } = props;
  const { branchId, selectedId, setBranch } = view;
  const wanted = useRef<string | null>(null);
  const last = useRef<Pressed | null>(null);

  const focus = (id: string): boolean => {
    const cell = tree.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);
    cell?.focus({ preventScroll: true });
    return cell !== null && cell !== undefined;
  };
  useLayoutEffect(() => {
    if (wanted.current !== null && icicle.cells.length > 0 && focus(wanted.current)) wanted.current = null;
  });

  const canGoIn = (id: string) =>
    id !== branchId && icicle.cells.some((cell) => cell.goal.id === id && hasInside(cell));
  const goTo = (id: string) => {
    onChoose(id);
    focus(id);
  };
  const goIn = (id: string) => {
    onChoose(id);
    if (!canGoIn(id)) return onOpen();
    wanted.current = id;
    setBranch(id);
  };
  const goOut = () => {
    if (branchId === null) return;
    wanted.current = branchId;
    setBranch(forest.goals.get(branchId)?.parent?.id ?? null);
  };
  const press = (pressedId: string, { timeStamp: at, clientX: x, clientY: y }: React.MouseEvent) => {
    const before = last.current;
    const isAgain =
      before !== null && at - before.at < AGAIN_MILLISECONDS && Math.hypot(x - before.x, y - before.y) < AGAIN_PIXELS;
    const id = isAgain ? before.id : pressedId;
    last.current = { id, at, x, y };
    if (isDocked && !isAgain && id !== selectedId) return goTo(id);
    goIn(id);
  };
  return { goTo, goIn, goOut, press };
}
