/** The seconds before it begins; a tap begins at once. */

import { UnstyledButton } from "@mantine/core";
import type { DrillRun } from "@/drills/use-drill-run";
import styles from "./count-in.module.css";

export type CountInViewProps = {
  run: Pick<DrillRun, "countIn" | "beginNow">;
  /** What comes: "Image 1 of 12". */
  said?: string;
};

export function CountInView({ run: { countIn, beginNow }, said }: CountInViewProps) {
  return (
    <UnstyledButton className={styles.page} onClick={beginNow} aria-label="Begin now">
      <span className={styles.figure} role="timer">
        {countIn || "…"}
      </span>
      <span className={styles.said}>{said ?? "get ready"}</span>
      <span className={styles.hint}>tap to begin now</span>
    </UnstyledButton>
  );
}
