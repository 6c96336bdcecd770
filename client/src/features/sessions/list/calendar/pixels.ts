/** How high an hour is, as in calendar.module.css. */

export const HOUR_PIXELS = 56;

/** Return the minutes that so many pixels are. */
export function toMinutes(pixels: number): number {
  return (pixels / HOUR_PIXELS) * 60;
}

/** Return the pixels that so many minutes are. */
export function toPixels(minutes: number): number {
  return (minutes / 60) * HOUR_PIXELS;
}
