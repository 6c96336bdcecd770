/** Builds figures beside the page, so that the page never waits for one. */

import { build } from "@/figure/model";
import type { BuildAnswer, BuildTask } from "@/figure/tasks";

self.addEventListener("message", ({ data: { wish, detail } }: MessageEvent<BuildTask>) => {
  const built = build(wish, detail);
  const buffers = built.surfaces.flatMap((one) => [one.positions, one.normals, one.marks, one.indices]);
  const answer: BuildAnswer = { built };
  self.postMessage(answer, { transfer: buffers.map(({ buffer }) => buffer) });
});
