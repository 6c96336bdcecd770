/** On which side a pose is. Both: it becomes two poses. */

import { NativeSelect } from "@mantine/core";
import type { Side } from "@/disciplines/yoga/poses";
import styles from "./yoga.module.css";

export type SideFieldProps = { label: string; side: Side | null; onChange: (side: Side | null) => void };

const SIDES: readonly Side[] = ["right", "left", "both"];

export function SideField({ label, side, onChange }: SideFieldProps) {
  return (
    <NativeSelect
      className={styles.sideField}
      size="xs"
      aria-label={label}
      value={side ?? ""}
      onChange={(event) => onChange(SIDES.find((one) => one === event.currentTarget.value) ?? null)}
    >
      <option value="">no side</option>
      <option value="right">right</option>
      <option value="left">left</option>
      <option value="both">both</option>
    </NativeSelect>
  );
}
