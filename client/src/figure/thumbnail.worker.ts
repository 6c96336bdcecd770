/** Builds and draws small pictures beside the page, all with one renderer. */

import { build } from "@/figure/model";
import { Stage } from "@/figure/stage";
import type { PictureAnswer, PictureTask } from "@/figure/tasks";

/** Fine enough for shadows as small as these. */
const SHADOW = 512;

let stage: Stage<OffscreenCanvas> | null = null;

async function draw({ wish, detail, width, height, colours }: PictureTask): Promise<Blob> {
  stage ??= new Stage(new OffscreenCanvas(width, height), { shadow: SHADOW });
  stage.setSize(width, height, 1);
  stage.setColours(colours);
  stage.show(build(wish, detail));
  stage.render();
  return stage.canvas.convertToBlob();
}

self.addEventListener("message", async ({ data }: MessageEvent<PictureTask>) => {
  const answer: PictureAnswer = { picture: await draw(data).catch(() => null) };
  self.postMessage(answer);
});
