/** One canvas that shows a built figure and draws it again only when something changed. */

import { useEffect, useRef, useState } from "react";
import { useColours } from "@/figure/colours";
import { Grid } from "@/figure/grid";
import type { Built } from "@/figure/model";
import styles from "@/figure/picture.module.css";
import { Silhouette } from "@/figure/silhouette";
import type { FigureColours, FigureView } from "@/figure/spec";
import { useBuilt } from "@/figure/use-built";
import { useStage } from "@/figure/use-stage";
import type { Wish } from "@/figure/wish";

interface PictureProps extends FigureView {
  wish: Wish;
  /** What is likely to be shown next. */
  ahead?: Wish | null;
  label: string;
  colours?: FigureColours;
  /** Called when it is seen, and where it never will be. */
  onReady?: () => void;
}

export function Picture({ wish, ahead = null, label, colours, onReady, ...view }: PictureProps) {
  const { turn = 0, light = null, isFlipped = false, isGrey = false, hasGrid = false } = view;
  const { place, stage, isMissing } = useStage();
  const { built, isPending } = useBuilt(wish, ahead);
  const [drawn, setDrawn] = useState<Built | null>(null);
  const isReady = drawn !== null && drawn === built && !isPending;
  const shades = useColours(colours);
  const ready = useRef(onReady);
  ready.current = onReady;

  useEffect(() => stage?.setColours(shades), [stage, shades]);
  useEffect(() => stage?.setView({ turn, light, isGrey }), [stage, turn, light, isGrey]);
  useEffect(() => {
    if (stage && built) stage.show(built, () => setDrawn(built));
  }, [stage, built]);
  useEffect(() => {
    if (isReady || isMissing) ready.current?.();
  }, [isReady, isMissing]);

  return (
    <div
      ref={place}
      role="img"
      aria-label={label}
      aria-busy={!isReady && !isMissing}
      className={styles.picture}
      data-flipped={isFlipped}
      data-pending={!isReady}
    >
      {isMissing && (
        <p className={styles.missing}>
          This browser cannot draw in three dimensions (WebGL is missing or switched off), so the figure cannot be
          shown.
        </p>
      )}
      {drawn === null && !isMissing && (
        <div className={styles.waiting}>
          <Silhouette />
        </div>
      )}
      {hasGrid && !isMissing && <Grid />}
    </div>
  );
}
