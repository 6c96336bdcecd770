/** The ember dot of the drawn tree; its size is the time in all, so it is larger than the one in lists. */

import { emberStep } from "@/components/ui/ember-dot";
import type { GoalLook } from "./flow-nodes";
import styles from "./nodes.module.css";

export type DotProps = { days: number | null; radius: number; look: GoalLook };

export function Dot({ days, radius, look }: DotProps) {
  const step = emberStep(days);
  const size = radius * 2;
  return (
    <i
      className={styles.dot}
      data-step={step}
      data-selected={look.isSelected}
      data-focused={look.isFocused}
      style={{ width: size, height: size }}
    />
  );
}
