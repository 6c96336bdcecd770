/** The ladder in proportion: a block for each image, gaps for the breaks. */

import { type DrawingSetup, imageCount, sayLength } from "@/disciplines/drawing/setup-model";
import styles from "./ladder.module.css";

export type LadderStripProps = Pick<DrawingSetup, "steps" | "break_seconds">;

/** An image without an end is drawn as long as the longest one. */
const UNKNOWN_SECONDS = 300;
/** Where single images would be hairlines, a step is one block. */
const MOST_BLOCKS = 60;

export function LadderStrip({ steps, break_seconds }: LadderStripProps) {
  const count = imageCount(steps);
  const isFine = count <= MOST_BLOCKS;
  return (
    <>
      <div className={styles.strip} aria-hidden>
        {steps.map(({ count: images, seconds }, place) => {
          const each = seconds ?? UNKNOWN_SECONDS;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            <span key={place} className={styles.group} style={{ flexGrow: images * each }} data-open={seconds === null}>
              {Array.from({ length: isFine ? images : 1 }, (_, block) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an image is its place
                <i key={block} />
              ))}
            </span>
          );
        })}
      </div>
      <p className={styles.sum}>
        <b>
          {count} {count === 1 ? "image" : "images"}
        </b>{" "}
        {sayLength({ steps, break_seconds })}
      </p>
    </>
  );
}
