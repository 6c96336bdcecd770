/** The dot of the drawn tree; its size is the time in all, its colour what the person asked it to be. */

import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { paintOf } from "../model/paint";
import type { GoalNode } from "../model/tree";
import { useTreeActions } from "../tree-context";
import type { GoalLook } from "./flow-nodes";
import styles from "./nodes.module.css";

/** Smaller dots have no room for a mark. */
const ICON_RADIUS = 8;
const CHECK_RADIUS = 4;

export type DotProps = { goal: GoalNode; radius: number; look: GoalLook };

export function Dot({ goal, radius, look }: DotProps) {
  const { colour, today } = useTreeActions();
  const { fill, line, discipline, isDone } = paintOf(goal, colour, today);
  const size = radius * 2;
  return (
    <i
      className={styles.dot}
      data-hollow={fill === null}
      data-selected={look.isSelected}
      data-focused={look.isFocused}
      style={{ width: size, height: size, "--fill": fill ?? undefined, "--rim": line }}
    >
      {discipline && radius >= ICON_RADIUS && (
        <DisciplineIcon discipline={discipline} size={Math.round(radius * 1.2)} decorative />
      )}
      {isDone && radius >= CHECK_RADIUS && (
        <svg viewBox="0 0 10 10" width={size * 0.7} height={size * 0.7} aria-hidden>
          <path d="M2 5.4 4.2 7.6 8 2.9" />
        </svg>
      )}
    </i>
  );
}
