/** The drawn tree: React Flow pans and zooms, our layouts say where things stand. Hidden from screen readers, who have the list. */

import { type NodeMouseHandler, type NodeTypes, type OnMove, ReactFlow, type Viewport } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { Branches } from "./branches";
import { FarHeads } from "./far-heads";
import type { useSemanticZoom } from "./hooks/use-semantic-zoom";
import type { VisibleTree } from "./hooks/use-visible-tree";
import { scaleLimits } from "./model/scales";
import type { Zoom } from "./model/visible";
import { type FlowNode, flowNodes } from "./nodes/flow-nodes";
import { GoalNodeView } from "./nodes/goal-node";
import { LeavesNodeView } from "./nodes/leaves-node";
import styles from "./tree.module.css";

const NODE_TYPES: NodeTypes = { goal: GoalNodeView, leaves: LeavesNodeView };
const SWITCH_MILLISECONDS = 320;

export type TreeCanvasProps = {
  tree: VisibleTree;
  zoom: Zoom;
  selectedId: string | null;
  focusedId: string | null;
  camera: ReturnType<typeof useSemanticZoom>;
  onPick: (id: string) => void;
  onEnter: (id: string) => void;
};

export function TreeCanvas({ tree, zoom, selectedId, focusedId, camera, onPick, onEnter }: TreeCanvasProps) {
  const { layout, trail } = tree;
  const frame = useRef<HTMLDivElement>(null);
  const nodes = useMemo(
    () => flowNodes(layout, { selectedId, focusedId, trail, isCard: zoom === "near" }),
    [layout, selectedId, focusedId, trail, zoom],
  );
  useQuietWheel(frame, camera.isQuiet);
  const isSwitching = useIsSwitching(zoom);
  const pointer = (event: MouseEvent | TouchEvent | null) => {
    const box = frame.current?.getBoundingClientRect();
    if (!box || !event || !("clientX" in event)) return null;
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  // A pinch keeps its own start; the view is changed when the fingers are lifted.
  const move: OnMove = (event, view) => {
    if (event instanceof WheelEvent) camera.settle(view, pointer(event));
  };
  const moveEnd = (event: MouseEvent | TouchEvent | null, view: Viewport) => {
    if (event && !(event instanceof WheelEvent)) camera.settle(view, pointer(event));
  };
  const pick: NodeMouseHandler<FlowNode> = (_event, node) => {
    if (node.type === "goal") onPick(node.id);
  };
  const enter: NodeMouseHandler<FlowNode> = (_event, node) => {
    if (node.type === "goal") onEnter(node.id);
  };
  const [minZoom, maxZoom] = scaleLimits(zoom);
  return (
    <div
      ref={frame}
      className={styles.frame}
      data-switching={isSwitching}
      style={{ "--label-scale": camera.labelScale }}
      aria-hidden
    >
      <ReactFlow
        nodes={nodes}
        nodeTypes={NODE_TYPES}
        minZoom={minZoom}
        maxZoom={maxZoom}
        onlyRenderVisibleElements
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        zoomOnDoubleClick={false}
        proOptions={{ hideAttribution: true }}
        onInit={camera.begin}
        onMove={move}
        onMoveEnd={moveEnd}
        onNodeClick={pick}
        onNodeDoubleClick={enter}
      >
        <Branches layout={layout} zoom={zoom} />
        {zoom === "far" && <FarHeads layout={layout} />}
      </ReactFlow>
    </div>
  );
}

/** While the view changes, a wheel that still turns is swallowed: it would tear the pointer off its goal. */
function useQuietWheel(frame: React.RefObject<HTMLDivElement | null>, isQuiet: () => boolean): void {
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const swallow = (event: WheelEvent) => {
      if (!isQuiet()) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    element.addEventListener("wheel", swallow, { capture: true, passive: false });
    return () => element.removeEventListener("wheel", swallow, { capture: true });
  }, [frame, isQuiet]);
}

/** Positions take longer to interpolate when the view changes than when a branch unfolds. */
function useIsSwitching(zoom: Zoom): boolean {
  const [settled, setSettled] = useState(zoom);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(zoom), SWITCH_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [zoom]);
  return settled !== zoom;
}
