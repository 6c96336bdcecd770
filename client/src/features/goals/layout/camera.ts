/** Where the viewport stands over a layout: at rest, kept still under a point, or moved just enough to show a goal. */

import type { Zoom } from "../model/visible";
import type { PlacedGoal, Point, TreeLayout } from "./shapes";

export interface View {
  x: number;
  y: number;
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

type Box = Point & Size;

const MARGIN = 24;

/** At scale 1: all of it when it fits; otherwise as much of what leads to the given box as is seen whole with it. */
export function restingView(layout: TreeLayout, size: Size, around: Box | null): View {
  const middle = around ? around.y + around.height / 2 : 0;
  const x = around ? beginningX(layout, around, size) : 0;
  const y =
    layout.height <= size.height
      ? (size.height - layout.height) / 2
      : clamp(size.height / 2 - middle, size.height - layout.height, 0);
  return { x, y, zoom: 1 };
}

/** Where the layout begins so that a box is seen whole: with the first column that leaves room for it. */
export function beginningX({ goals }: TreeLayout, box: Box, size: Size, zoom = 1): number {
  const room = (size.width - 2 * MARGIN) / zoom;
  const end = box.x + box.width;
  if (end * zoom + MARGIN <= size.width) return 0;
  const whole = goals.map(({ x }) => x).filter((start) => start <= box.x && end - start <= room);
  const x = whole.length > 0 ? MARGIN - Math.min(...whole) * zoom : size.width - MARGIN - end * zoom;
  return Math.min(0, x);
}

/** The view in which a point of the layout lies under a point of the screen. */
export function viewWith(point: Point, screen: Point, zoom: number): View {
  return { x: screen.x - point.x * zoom, y: screen.y - point.y * zoom, zoom };
}

export function toScreen(point: Point, view: View): Point {
  return { x: point.x * view.zoom + view.x, y: point.y * view.zoom + view.y };
}

export function toLayout(point: Point, view: View): Point {
  return { x: (point.x - view.x) / view.zoom, y: (point.y - view.y) / view.zoom };
}

/** Move just so far that the whole box is on the screen; the same view when it is already. */
export function viewShowing(box: Box, view: View, size: Size, margin = MARGIN): View {
  const start = toScreen(box, view);
  const end = toScreen({ x: box.x + box.width, y: box.y + box.height }, view);
  const x = shift(start.x, end.x, size.width, margin);
  const y = shift(start.y, end.y, size.height, margin);
  return x === 0 && y === 0 ? view : { ...view, x: view.x + x, y: view.y + y };
}

/** The drawn goal nearest to a point. */
export function nearestGoal(layout: TreeLayout, point: Point): PlacedGoal | null {
  let nearest: PlacedGoal | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const placed of layout.goals) {
    const distance = Math.hypot(placed.x + placed.width / 2 - point.x, placed.y + placed.height / 2 - point.y);
    if (distance < least) [nearest, least] = [placed, distance];
  }
  return nearest;
}

/** The placed goal with this id, if it is drawn. */
export function boxOf(layout: TreeLayout, id: string | null): PlacedGoal | null {
  return layout.goals.find((placed) => placed.item.goal.id === id) ?? null;
}

/** The one root that the middle view has open: what it is about when nothing is chosen. */
export function openRootOf(layout: TreeLayout, zoom: Zoom): PlacedGoal | null {
  if (zoom !== "middle") return null;
  return layout.goals.find(({ item }) => item.isOpen && item.goal.parent === null) ?? null;
}

/** The box around a goal and, when it is open, its children; what should be seen after it was opened. */
export function familyBox(layout: TreeLayout, id: string): Box | null {
  const own = boxOf(layout, id);
  if (!own?.item.isOpen) return own;
  const family = layout.goals.filter((placed) => placed === own || placed.item.goal.parent?.id === id);
  const x = Math.min(...family.map((box) => box.x));
  const y = Math.min(...family.map((box) => box.y));
  const width = Math.max(...family.map((box) => box.x + box.width)) - x;
  return { x, y, width, height: Math.max(...family.map((box) => box.y + box.height)) - y };
}

export function middleOf(size: Size): Point {
  return { x: size.width / 2, y: size.height / 2 };
}

function shift(start: number, end: number, length: number, margin: number): number {
  if (end - start > length - 2 * margin) return 0;
  if (start < margin) return margin - start;
  return end > length - margin ? length - margin - end : 0;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
