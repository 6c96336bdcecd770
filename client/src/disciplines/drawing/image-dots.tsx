/** Where in the row of images this one is: a dot for each, as long as there is room for them. */

import styles from "./run.module.css";

export type ImageDotsProps = { index: number; count: number };

const MOST_DOTS = 30;

export function ImageDots({ index, count }: ImageDotsProps) {
  if (count > MOST_DOTS || count < 2) return null;
  return (
    <ol className={styles.dots} aria-hidden>
      {Array.from({ length: count }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an image is its place
        <li key={place} data-state={place < index ? "done" : place === index ? "now" : "to-come"} />
      ))}
    </ol>
  );
}
