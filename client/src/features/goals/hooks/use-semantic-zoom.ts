/** Zooming that changes what is drawn: past a limit the next view takes over, with the same goal under the pointer. */

import { useReducedMotion } from "@mantine/hooks";
import { useReactFlow } from "@xyflow/react";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import {
  beginningX,
  boxOf,
  familyBox,
  middleOf,
  nearestGoal,
  openRootOf,
  restingView,
  type Size,
  toLayout,
  toScreen,
  type View,
  viewShowing,
  viewWith,
} from "../layout/camera";
import type { Point, TreeLayout } from "../layout/shapes";
import { neighbour, passedLimit } from "../model/scales";
import type { Zoom } from "../model/visible";
import { useCameraVerbs } from "./use-camera-verbs";

const SWITCH_MILLISECONDS = 280;
const MOVE_MILLISECONDS = 160;
/** A wheel that is still turning must not run through two views at once. */
const REST_MILLISECONDS = 260;

export interface Stage {
  zoom: Zoom;
  /** Names what is shown, so that another subtree is looked at afresh. */
  scene: string;
  layout: TreeLayout;
  size: Size;
  selectedId: string | null;
  setZoom: (zoom: Zoom) => void;
  /** Called with the goal that the next view is about. */
  onAim: (id: string) => void;
}

export function useSemanticZoom(stage: Stage) {
  const flow = useReactFlow();
  const isReduced = useReducedMotion();
  const latest = useRef(stage);
  latest.current = stage;
  const drawn = useRef<Pick<Stage, "zoom" | "scene" | "layout" | "size" | "selectedId"> | null>(null);
  const hold = useRef<{ id: string; at: Point } | null>(null);
  const quietUntil = useRef(0);
  const [isReady, setReady] = useState(false);

  const go = useCallback(
    (view: View, milliseconds: number) => {
      const duration = isReduced ? 0 : milliseconds;
      quietUntil.current =
        performance.now() + duration + (milliseconds === SWITCH_MILLISECONDS ? REST_MILLISECONDS : 0);
      void flow.setViewport(view, duration > 0 ? { duration, interpolate: "linear" } : undefined);
    },
    [flow, isReduced],
  );

  const { zoom, scene, layout, size, selectedId } = stage;
  useLayoutEffect(() => {
    const before = drawn.current;
    if (size.width === 0 || !isReady) return;
    drawn.current = { zoom, scene, layout, size, selectedId };
    const selected = boxOf(layout, selectedId);
    const held = hold.current;
    hold.current = null;
    const rest = () => restingView(layout, size, selected ?? openRootOf(layout, zoom));
    if (!before) return go(rest(), 0);
    const anchor = held && boxOf(layout, held.id);
    if (before.scene !== scene) {
      const isKept = anchor && held && zoom !== "far" && before.zoom !== zoom;
      const view = isKept ? viewWith(anchor.anchor, held.at, 1) : rest();
      return go(view, SWITCH_MILLISECONDS);
    }
    if (before.layout === layout && before.size === size) return;
    const view = flow.getViewport();
    if (zoom === "far" && view.zoom <= 1 && layout.height <= size.height) {
      return go(rest(), before.size === size ? MOVE_MILLISECONDS : 0);
    }
    let next = anchor && held ? viewWith(anchor.anchor, held.at, view.zoom) : view;
    const isSettled = before.selectedId === selectedId && before.size === size;
    const shown = held ? familyBox(layout, held.id) : isSettled ? null : selected;
    if (shown) next = viewShowing(shown, next, size);
    // No card is cut at the left when a goal farther down is shown.
    if (!held && shown && next.x < view.x) next = { ...next, x: beginningX(layout, shown, size, next.zoom) };
    if (next !== view) go(next, MOVE_MILLISECONDS);
  }, [layout, zoom, scene, size, selectedId, isReady, flow, go]);

  /** Keep a goal where it is on the screen through the next change of the layout. */
  const keepStill = useCallback(
    (id: string) => {
      const placed = boxOf(latest.current.layout, id);
      if (placed) hold.current = { id, at: toScreen(placed.anchor, flow.getViewport()) };
    },
    [flow],
  );

  const step = useCallback(
    (direction: 1 | -1, at: Point | null) => {
      const { zoom, size, layout, selectedId, setZoom, onAim } = latest.current;
      const next = neighbour(zoom, direction);
      if (!next) return false;
      const view = flow.getViewport();
      const selected = layout.goals.find((placed) => placed.item.goal.id === selectedId);
      const aimed = at
        ? nearestGoal(layout, toLayout(at, view))
        : (selected ?? nearestGoal(layout, toLayout(middleOf(size), view)));
      if (aimed) {
        hold.current = { id: aimed.item.goal.id, at: toScreen(aimed.anchor, view) };
        onAim(aimed.item.goal.id);
      }
      setZoom(next);
      return true;
    },
    [flow],
  );

  const isQuiet = useCallback(() => performance.now() < quietUntil.current, []);

  /** After a move by hand: change the view when a limit is passed. */
  const settle = useCallback(
    (view: View, at: Point | null) => {
      if (isQuiet()) return;
      const direction = passedLimit(latest.current.zoom, view.zoom);
      if (direction !== 0) step(direction, at);
    },
    [isQuiet, step],
  );

  const verbs = useCameraVerbs({ latest, go, step });
  const begin = useCallback(() => setReady(true), []);
  return useMemo(() => ({ begin, settle, keepStill, isQuiet, ...verbs }), [begin, settle, keepStill, isQuiet, verbs]);
}
