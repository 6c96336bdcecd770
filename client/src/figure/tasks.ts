/** What the page and its workers send each other. One task at a time, so that an answer needs no name. */

import type { Built } from "@/figure/model";
import type { FigureColours } from "@/figure/spec";
import type { Detail, Wish } from "@/figure/wish";

export interface BuildTask {
  wish: Wish;
  detail: Detail;
}

export interface BuildAnswer {
  built: Built;
}

export interface PictureTask extends BuildTask {
  /** Pixels of the screen. */
  width: number;
  height: number;
  colours: FigureColours;
}

export interface PictureAnswer {
  /** Null: nothing can be drawn here. */
  picture: Blob | null;
}
