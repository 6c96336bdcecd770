/** The drawn tree: React Flow pans and zooms, our layouts say where things stand. Hidden from screen readers, who have the list. */

import { type NodeMouseHandler, type NodeTypes, type OnMove, ReactFlow, type Viewport } from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useEffect, useMemo, useRef, useState } from "react";
import { Branches } from "./branches";
import { FarHeads } from "./far-heads";
import { useGrowth } from "./hooks/use-growth";
import type { useSemanticZoom } from "./hooks/use-semantic-zoom";
import { type Place, useViewportStyle } from "./hooks/use-viewport-style";
import type { VisibleTree } from "./hooks/use-visible-tree";
import { useWheel } from "./hooks/use-wheel";
import { scaleLimits } from "./model/scales";
import type { Zoom } from "./model/visible";
import { type FlowNode, flowNodes } from "./nodes/flow-nodes";
import { GoalNodeView } from "./nodes/goal-node";
import { LeavesNodeView } from "./nodes/leaves-node";
import styles from "./tree.module.css";
import { useTreeActions } from "./tree-context";

const NODE_TYPES: NodeTypes = { goal: GoalNodeView, leaves: LeavesNodeView };
const PRO_OPTIONS = { hideAttribution: true };
const SWITCH_MILLISECONDS = 320;

export type TreeCanvasProps = {
  tree: VisibleTree;
  /** Names the zoom and the subtree: between two of them everything is drawn afresh. */
  scene: string;
  dimmed: ReadonlySet<string>;
  zoom: Zoom;
  selectedId: string | null;
  focusedId: string | null;
  camera: ReturnType<typeof useSemanticZoom>;
  onPick: (id: string) => void;
  onEnter: (id: string) => void;
};

export function TreeCanvas(props: TreeCanvasProps) {
  const { tree, scene, dimmed, zoom, selectedId, focusedId, camera, onPick, onEnter } = props;
  const { layout, trail } = tree;
  const { openMenu } = useTreeActions();
  const frame = useRef<HTMLDivElement>(null);
  const growth = useGrowth(layout, scene);
  const nodes = useMemo(
    () => flowNodes(layout, { selectedId, focusedId, trail, dimmed, growth, isCard: zoom === "near" }),
    [layout, selectedId, focusedId, trail, dimmed, growth, zoom],
  );
  useWheel(frame, camera);
  useViewportStyle(frame, labelScale);
  const isSwitching = useIsSwitching(scene);
  const pointer = (event: { clientX: number; clientY: number }) => {
    const box = frame.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  // A pinch keeps its own start; the view is changed when the fingers are lifted.
  const move: OnMove = (event, view) => {
    if (event instanceof WheelEvent) camera.settle(view, pointer(event));
  };
  const moveEnd = (event: MouseEvent | TouchEvent | null, view: Viewport) => {
    if (!event || event instanceof WheelEvent) return;
    camera.settle(view, "clientX" in event ? pointer(event) : null);
  };
  const pick: NodeMouseHandler<FlowNode> = (_event, node) => {
    if (node.type === "goal") onPick(node.id);
  };
  const enter: NodeMouseHandler<FlowNode> = (_event, node) => {
    if (node.type === "goal") onEnter(node.id);
  };
  const menu: NodeMouseHandler<FlowNode> = (event, node) => {
    if (node.type !== "goal") return;
    event.preventDefault();
    openMenu(node.id, pointer(event));
  };
  const [minZoom, maxZoom] = scaleLimits(zoom);
  return (
    <div ref={frame} className={styles.frame} data-switching={isSwitching} aria-hidden>
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
        proOptions={PRO_OPTIONS}
        onInit={camera.begin}
        onMove={move}
        onMoveEnd={moveEnd}
        onNodeClick={pick}
        onNodeDoubleClick={enter}
        onNodeContextMenu={menu}
      >
        <Branches layout={layout} zoom={zoom} growth={growth} dimmed={dimmed} />
        {zoom === "far" && <FarHeads layout={layout} />}
      </ReactFlow>
    </div>
  );
}

/** Names in the far view keep their size on the screen when all is smaller. */
function labelScale({ zoom }: Place) {
  return { "--label-scale": Math.min(1, zoom) };
}

/** Positions take longer to interpolate when the view changes than when a branch unfolds. */
function useIsSwitching(scene: string): boolean {
  const [settled, setSettled] = useState(scene);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(scene), SWITCH_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [scene]);
  return settled !== scene;
}
