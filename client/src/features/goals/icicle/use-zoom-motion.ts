/** Going in and out: each cell comes from where it was, so that the eye can follow; then the names appear. */

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Box, Icicle } from "./layout";

const MOVE_MILLISECONDS = 280;
const NAMES_AFTER_MILLISECONDS = 170;
/** Thinner cells than this, and more than so many, are simply there when the others have arrived. */
const LEAST_MOVED = 4;
const MOST_MOVED = 150;
const EASE = "cubic-bezier(.2,0,0,1)";

/** Animate the cells in `tree` when the goal shown first changes; with reduced motion the picture is cut. */
export function useZoomMotion(tree: RefObject<HTMLElement | null>, icicle: Icicle, branchId: string | null): void {
  const before = useRef<{ branchId: string | null; boxes: Map<string, Box> } | null>(null);
  useLayoutEffect(() => {
    const boxes = new Map<string, Box>(icicle.cells.map((cell) => [cell.goal.id, cell]));
    const was = before.current;
    before.current = { branchId, boxes };
    const element = tree.current;
    if (!was || !element || was.branchId === branchId || isReduced()) return;
    const pivot = pivotOf(was.boxes, boxes, branchId ?? was.branchId) ?? pivotOf(was.boxes, boxes, was.branchId);
    if (!pivot) return;
    const largest = icicle.cells
      .filter((cell) => cell.height >= LEAST_MOVED)
      .sort((left, right) => right.height - left.height);
    const moved = new Set(largest.slice(0, MOST_MOVED).map((cell) => cell.goal.id));
    element.dataset.moving = "true";
    for (const node of element.querySelectorAll<HTMLElement>("[data-id]")) {
      const id = node.dataset.id ?? "";
      const to = boxes.get(id);
      if (to && moved.has(id)) move(node, was.boxes.get(id) ?? seenFrom(to, pivot), to);
    }
    const timer = setTimeout(() => delete element.dataset.moving, NAMES_AFTER_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      delete element.dataset.moving;
    };
  }, [tree, icicle, branchId]);
}

interface Pivot {
  from: Box;
  to: Box;
}

function pivotOf(was: Map<string, Box>, is: Map<string, Box>, id: string | null): Pivot | null {
  const from = id === null ? undefined : was.get(id);
  const to = id === null ? undefined : is.get(id);
  return from && to ? { from, to } : null;
}

/** Where a cell that was not drawn before would have been, seen from one that was. */
function seenFrom(box: Box, { from, to }: Pivot): Box {
  const wide = from.width / to.width;
  const high = from.height / to.height;
  return {
    x: from.x + (box.x - to.x) * wide,
    y: from.y + (box.y - to.y) * high,
    width: box.width * wide,
    height: box.height * high,
  };
}

function move(node: HTMLElement, from: Box, to: Box): void {
  const scale = `scale(${from.width / to.width}, ${from.height / to.height})`;
  const start = `translate(${from.x - to.x}px, ${from.y - to.y}px) ${scale}`;
  node.animate?.([{ transform: start }, { transform: "none" }], { duration: MOVE_MILLISECONDS, easing: EASE });
}

function isReduced(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
