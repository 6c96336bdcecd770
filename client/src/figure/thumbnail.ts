/** Small pictures of figures: drawn in a worker one after another, in idle time, and kept. */

import { isBuilding } from "@/figure/builder";
import { readColours } from "@/figure/colours";
import { findPicture, keepPicture } from "@/figure/picture-cache";
import type { FigureColours, FigureSpec, PoseSide } from "@/figure/spec";
import type { PictureAnswer, PictureTask } from "@/figure/tasks";
import workerAddress from "@/figure/thumbnail.worker?worker&url";
import { type Detail, keyOf, type Wish } from "@/figure/wish";

/** A picture lower than this shows no fingers. */
const TINY = 260;
/** A figure somebody waits for comes first. */
const PATIENCE_MS = 120;

/** So many stay open; the one that was asked for longest ago is let go of then. */
const MOST_OPEN = 600;

const known = new Map<string, Promise<string>>();
let last: Promise<unknown> = Promise.resolve();
let worker: Worker | null = null;

/** Return the address of a picture of a generated figure (transparent ground); it holds until 600 others were asked for. */
export function drawThumbnail(
  spec: FigureSpec,
  width: number,
  height: number,
  colours?: FigureColours,
): Promise<string> {
  return thumbnail({ kind: "figure", ...spec }, width, height, colours);
}

/** Return the address of a picture of a yoga pose. */
export function drawPoseThumbnail(
  pose: string,
  side: PoseSide,
  width: number,
  height: number,
  colours?: FigureColours,
): Promise<string> {
  return thumbnail({ kind: "pose", pose, side }, width, height, colours);
}

function thumbnail(wish: Wish, wide: number, high: number, given?: FigureColours): Promise<string> {
  const colours = given ?? readColours(document.documentElement);
  const ratio = Math.min(window.devicePixelRatio, 2);
  const [width, height] = [Math.round(wide * ratio), Math.round(high * ratio)];
  const detail: Detail = height < TINY ? "tiny" : "small";
  const key = [keyOf(wish), width, height, colours.skin, colours.cloth, colours.line].join(" ");
  const found = known.get(key) ?? findOrDraw(key, { wish, detail, width, height, colours });
  // The last one asked for stands last.
  known.delete(key);
  known.set(key, found);
  letGo();
  found.catch(() => known.delete(key));
  return found;
}

/** Free what nobody asked for in a long time: the browser holds a picture for as long as it has an address. */
function letGo(): void {
  for (const [key, address] of known) {
    if (known.size <= MOST_OPEN) return;
    known.delete(key);
    address.then(URL.revokeObjectURL, () => undefined);
  }
}

async function findOrDraw(key: string, task: PictureTask): Promise<string> {
  const found = import.meta.env.DEV ? null : await findPicture(workerAddress, key);
  if (found) return URL.createObjectURL(found);
  const drawn = last.then(() => drawIdle(task));
  last = drawn.catch(() => undefined);
  const picture = await drawn;
  void keepPicture(workerAddress, key, picture);
  return URL.createObjectURL(picture);
}

async function drawIdle(task: PictureTask): Promise<Blob> {
  if (typeof OffscreenCanvas === "undefined") throw new Error("This browser draws no small pictures.");
  await idle();
  while (isBuilding()) await new Promise((done) => setTimeout(done, PATIENCE_MS));
  worker ??= new Worker(workerAddress, { type: "module" });
  const hired = worker;
  return new Promise((done, fail) => {
    hired.onmessage = ({ data: { picture } }: MessageEvent<PictureAnswer>) =>
      picture ? done(picture) : fail(new Error("Nothing could be drawn."));
    hired.onerror = () => fail(new Error("The picture was not drawn."));
    hired.postMessage(task);
  });
}

/** Wait until the page has nothing better to do. */
function idle(): Promise<void> {
  return new Promise((done) => {
    if (typeof requestIdleCallback === "undefined") setTimeout(done);
    else requestIdleCallback(() => done(), { timeout: 1000 });
  });
}
