/** At which scale each view is drawn, and where the next one takes over. */

import { ZOOMS, type Zoom } from "./visible";

/** Scale at which the next nearer view takes over, and below which the next farther one does. */
const NEARER_AT = 1.5;
const FARTHER_AT = 0.97;
const KEY_STEP = 1.25;

/** Smallest and largest scale by hand. Names are 12 px or larger in the views that end at 0.94, so they stay above 11. */
const LIMITS: Record<Zoom, [number, number]> = { far: [0.6, 1.7], middle: [0.94, 1.7], near: [0.94, 1.5] };

export function scaleLimits(zoom: Zoom): [number, number] {
  return LIMITS[zoom];
}

/** The neighbouring view, or null at either end. */
export function neighbour(zoom: Zoom, direction: 1 | -1): Zoom | null {
  return ZOOMS[ZOOMS.indexOf(zoom) + direction] ?? null;
}

/** Which way to change the view at a scale: 1 nearer, -1 farther, 0 not at all. */
export function passedLimit(zoom: Zoom, scale: number): 1 | -1 | 0 {
  if (scale > NEARER_AT - 0.01 && zoom !== "near") return 1;
  return scale < FARTHER_AT && zoom !== "far" ? -1 : 0;
}

/** The scale after a key, within the limits of the view. */
export function scaleAfterKey(zoom: Zoom, scale: number, direction: 1 | -1): number {
  const [least, most] = LIMITS[zoom];
  const wanted = direction > 0 ? scale * KEY_STEP : scale / KEY_STEP;
  return Math.min(most, Math.max(zoom === "far" ? least : 1, wanted));
}

/** Whether a key at this scale asks for the neighbouring view. */
export function keyLeaves(zoom: Zoom, scale: number, direction: 1 | -1): boolean {
  return direction > 0 ? scale * KEY_STEP > NEARER_AT : zoom !== "far" && scale / KEY_STEP < FARTHER_AT;
}
