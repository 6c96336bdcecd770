/** The way out: a bar at the left of the icicle, on the phone a button with the name of where it leads. */

import { Button } from "@mantine/core";
import { IconChevronLeft } from "@tabler/icons-react";
import { formatDuration } from "@/lib/time";
import type { GoalNode } from "../model/tree";
import styles from "./icicle.module.css";

export type IcicleOutProps = { branch: GoalNode; seconds: number; isPhone: boolean; onOut: () => void };

export function IcicleOut({ branch, seconds, isPhone, onOut }: IcicleOutProps) {
  const above = branch.parent?.name ?? "All goals";
  if (!isPhone) {
    return (
      <button
        type="button"
        className={styles.out}
        aria-label={`Out to ${above}`}
        title={`Out to ${above}`}
        onClick={onOut}
      >
        <IconChevronLeft size={15} stroke={1.6} />
      </button>
    );
  }
  return (
    <div className={styles.phoneOut}>
      <Button variant="default" leftSection={<IconChevronLeft size={15} stroke={1.6} />} onClick={onOut}>
        {above}
      </Button>
      <b>{branch.name}</b>
      <span>{formatDuration(seconds)}</span>
    </div>
  );
}
