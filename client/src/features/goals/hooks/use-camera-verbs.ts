/** What keys and buttons do with the camera: a step nearer or farther, all of it, a move, and where a goal is seen. */

import { useReactFlow } from "@xyflow/react";
import { type RefObject, useMemo } from "react";
import { boxOf, middleOf, openRootOf, restingView, toLayout, toScreen, type View, viewWith } from "../layout/camera";
import type { Point } from "../layout/shapes";
import { keyLeaves, scaleAfterKey } from "../model/scales";
import type { Stage } from "./use-semantic-zoom";

const MOVE_MILLISECONDS = 160;

interface Camera {
  latest: RefObject<Stage>;
  go: (view: View, milliseconds: number) => void;
  /** Change to the neighbouring view; false when there is none. */
  step: (direction: 1 | -1, at: Point | null) => boolean;
}

export function useCameraVerbs({ latest, go, step }: Camera) {
  const flow = useReactFlow();
  return useMemo(
    () => ({
      zoomBy: (direction: 1 | -1) => {
        const { zoom, size } = latest.current;
        const view = flow.getViewport();
        if (keyLeaves(zoom, view.zoom, direction) && step(direction, null)) return;
        const middle = middleOf(size);
        go(viewWith(toLayout(middle, view), middle, scaleAfterKey(zoom, view.zoom, direction)), MOVE_MILLISECONDS);
      },
      fit: () => {
        const { zoom, layout, size, selectedId, setZoom } = latest.current;
        const fits = layout.width <= size.width && layout.height <= size.height;
        if (!fits && zoom !== "far") return setZoom("far");
        go(restingView(layout, size, boxOf(layout, selectedId) ?? openRootOf(layout, zoom)), MOVE_MILLISECONDS);
      },
      /** Move the drawing by so many pixels of the screen. */
      panBy: (x: number, y: number) => {
        const view = flow.getViewport();
        void flow.setViewport({ ...view, x: view.x + x, y: view.y + y });
      },
      /** The foot of a goal's box on the screen. */
      placeOf: (id: string): Point => {
        const { layout, size } = latest.current;
        const placed = boxOf(layout, id);
        if (!placed) return middleOf(size);
        return toScreen({ x: placed.anchor.x, y: placed.y + placed.height }, flow.getViewport());
      },
    }),
    [flow, latest, go, step],
  );
}
