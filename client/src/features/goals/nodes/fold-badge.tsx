/** How much is folded below a goal; a press opens or closes it. The keys have Left and Right for it. */

import type { VisibleGoal } from "../model/visible";
import { useTreeActions } from "../tree-context";
import styles from "./nodes.module.css";

export type FoldBadgeProps = { item: VisibleGoal; isQuiet?: boolean };

export function FoldBadge({ item, isQuiet = false }: FoldBadgeProps) {
  const { toggle } = useTreeActions();
  const { goal, isOpen, foldCount } = item;
  if (foldCount === 0) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={isQuiet ? `${styles.foldQuiet} nopan` : `${styles.fold} nopan`}
      data-open={isOpen}
      title={isOpen ? "Fold" : "Unfold"}
      onClick={(event) => {
        event.stopPropagation();
        toggle(goal.id);
      }}
    >
      {isOpen ? "–" : isQuiet ? `${foldCount} below` : foldCount}
    </button>
  );
}
