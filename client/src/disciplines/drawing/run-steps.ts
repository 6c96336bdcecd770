/** What happens in a run of the drill: images end, are left, come again. Pure. */

import type { Details } from "@/disciplines/contract";
import { type ImageResult, momentAt, readResults, readRun, slotsIn } from "@/disciplines/drawing/run-model";
import { readSetup } from "@/disciplines/drawing/setup-model";
import { withRun } from "@/drills/run-facts";

/** Round to hundredths, as seconds are kept. */
const rounded = (seconds: number) => Math.round(seconds * 100) / 100;

/** Write the image that is left at a second of the run; what was drawn of it before adds up. */
function written(details: Details, second: number, isDone: boolean): Details {
  const { index, is_kept, turn } = readRun(details);
  const { spent, subject } = momentAt(details, second);
  const results = readResults(details);
  const before = results[index];
  const result: ImageResult = {
    category: readSetup(details).category,
    seconds: rounded((before?.seconds ?? 0) + spent),
    seed: typeof subject === "number" ? subject : null,
    picture: typeof subject === "string" ? subject : null,
    is_done: isDone || before?.is_done === true,
    is_kept,
    ...(turn === 0 ? {} : { turn }),
  };
  // Whoever skipped ahead of what was written leaves no gap: the places follow one another.
  const place = Math.min(index, results.length);
  return { ...details, image_results: results.toSpliced(place, 1, result) };
}

/** Begin an image, or the break before it. */
function begun(details: Details, index: number, second: number, isBreak: boolean): Details {
  const before = readResults(details)[index];
  const fresh = { extra_seconds: 0, turn: before?.turn ?? 0, light: null };
  const is_kept = before?.is_kept ?? false;
  return withRun(details, { index, image_at: rounded(second), is_break: isBreak, is_kept, ...fresh });
}

/** Go on to the next image at a second of the run, or over the end. */
function advanced(details: Details, second: number, isDone: boolean): { details: Details; isOver: boolean } {
  const { index, is_break } = readRun(details);
  if (is_break) return { details: begun(details, index, second, false), isOver: false };
  const after = written(details, second, isDone);
  const slots = slotsIn(details);
  const [slot, next] = [slots[index], slots[index + 1]];
  if (!next) return { details: after, isOver: true };
  const isBreak = readSetup(details).break_seconds > 0 && next.step !== slot?.step;
  return { details: begun(after, index + 1, second, isBreak), isOver: false };
}

/**
 * Leave the seconds of the run between `from` and `to` out of the image's time: it was not seen yet, because the figure
 * was still being built or the picture read.
 */
export function unseen(details: Details, from: number, to: number): Details {
  const { image_at, is_break } = readRun(details);
  const away = to - Math.max(from, image_at);
  return is_break || away <= 0 ? details : withRun(details, { image_at: rounded(image_at + away) });
}

export type Settled = { details: Details; isOver: boolean };

/** Let happen what was due until a second of the run: images that are over, breaks too. */
export function settle(details: Details, second: number): Settled {
  let now: Settled = { details, isOver: false };
  while (!now.isOver) {
    const { limit, left } = momentAt(now.details, second);
    if (limit === null || left === null || left > 0) break;
    now = advanced(now.details, readRun(now.details).image_at + limit, true);
  }
  return now;
}

/** Leave this image for the next one; one without a time is done when it is left. */
export function goNext(details: Details, second: number): Settled {
  const { details: now, isOver } = settle(details, second);
  if (isOver) return { details: now, isOver };
  return advanced(now, second, momentAt(now, second).limit === null);
}

/** Go back to the image before, with its whole time; what was drawn of this one is kept. */
export function goBack(details: Details, second: number): Details {
  const { index, is_break } = readRun(details);
  if (index === 0) return details;
  const hasDrawn = !is_break && momentAt(details, second).spent >= 1;
  const after = hasDrawn ? written(details, second, momentAt(details, second).limit === null) : details;
  return begun(after, index - 1, second, false);
}

/** End the run: an image on which somebody drew for a second or more counts as left. */
export function endRun(details: Details, second: number): Details {
  const { details: now, isOver } = settle(details, second);
  if (isOver || readRun(now).is_break) return now;
  const { spent, limit } = momentAt(now, second);
  return spent < 1 ? now : written(now, second, limit === null);
}

/** Let the same be drawn next too, or what would have come. */
export function drawAgain(details: Details): Details {
  const { queue, index } = readRun(details);
  const subject = queue[index];
  if (subject === undefined || index + 1 >= queue.length) return details;
  return withRun(details, { queue: queue.with(index + 1, subject) });
}
