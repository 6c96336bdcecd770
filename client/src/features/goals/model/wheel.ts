/** What a turn of the wheel means: a mouse sends large even steps, a trackpad many small ones, often sideways too. */

export interface Turn {
  deltaX: number;
  deltaY: number;
  /** 0 pixels, 1 lines, 2 pages. */
  deltaMode: number;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** A mouse's notch is larger than this many pixels. */
const SMALLEST_NOTCH = 50;
const PIXELS_PER_LINE = 18;

/** Say whether the turn moves the drawing; otherwise it zooms. A pinch arrives as a wheel with Ctrl. */
export function isPan({ deltaX, deltaY, deltaMode, ctrlKey, metaKey, shiftKey }: Turn): boolean {
  if (ctrlKey || metaKey) return false;
  if (shiftKey) return true;
  if (deltaMode !== 0) return false;
  return deltaX !== 0 || !Number.isInteger(deltaY) || Math.abs(deltaY) < SMALLEST_NOTCH;
}

/** Pixels by which the drawing moves; Shift turns a mouse's wheel sideways where the browser does not. */
export function panOf({ deltaX, deltaY, deltaMode, shiftKey }: Turn): { x: number; y: number } {
  const unit = deltaMode === 0 ? 1 : PIXELS_PER_LINE;
  const isTurned = shiftKey && deltaX === 0;
  return { x: -(isTurned ? deltaY : deltaX) * unit, y: isTurned ? 0 : -deltaY * unit };
}
