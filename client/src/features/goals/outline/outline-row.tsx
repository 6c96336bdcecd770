/** One goal of the outline: its name, what it adds up to, and its menu while it is pointed at or current. */

import { memo, useRef } from "react";
import { MoveTo } from "./move-to";
import styles from "./outline.module.css";
import type { MenuPage, Refusal } from "./outline-context";
import { useOutlineWorld } from "./outline-context";
import type { GoalRow } from "./outline-rows";
import { sayRow } from "./outline-words";
import { RowCells } from "./row-cells";
import { MenuButton, RowMenu } from "./row-menu";
import { RowName } from "./row-name";
import { RowRefusal } from "./row-refusal";
import { useRowDrag } from "./use-row-drag";

export type OutlineRowProps = {
  row: GoalRow;
  top: number;
  height: number;
  isCurrent: boolean;
  isPicked: boolean;
  /** What its name was begun with by a letter; null: it is not being typed. */
  typed: string | null;
  menuPage: MenuPage | null;
  refusal: Refusal | null;
};

export const OutlineRowView = memo(function OutlineRowView(props: OutlineRowProps) {
  const { row, top, height, isCurrent, isPicked, typed, menuPage, refusal } = props;
  const { goal, level, place, siblings, isOpen } = row;
  const { verbs, today, dimmed } = useOutlineWorld();
  const element = useRef<HTMLDivElement>(null);
  const drag = useRowDrag(element, row, typed === null);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's
    <div
      ref={element}
      role="treeitem"
      data-key={goal.id}
      aria-level={level}
      aria-posinset={place}
      aria-setsize={siblings}
      aria-selected={isPicked}
      aria-expanded={goal.children.length > 0 ? isOpen : undefined}
      tabIndex={isCurrent ? 0 : -1}
      className={styles.row}
      data-root={level === 1}
      data-current={isCurrent}
      data-editing={typed !== null}
      data-dimmed={dimmed.has(goal.id)}
      data-drop={drag?.drop}
      data-refused={drag ? drag.refusal !== null : undefined}
      style={{ transform: `translateY(${top}px)`, height, "--level": level - 1 }}
      onClick={(event) => {
        if (event.currentTarget.contains(event.target instanceof Node ? event.target : null))
          verbs.press(goal.id, event);
      }}
      onContextMenu={(event) => {
        if (event.target instanceof HTMLInputElement) return;
        event.preventDefault();
        verbs.openMenu(goal.id);
      }}
    >
      <span className="visually-hidden">{sayRow(goal, today)}</span>
      <div className={styles.line}>
        <RowName row={row} isCurrent={isCurrent} typed={typed} />
        <RowCells goal={goal} />
        {menuPage === "actions" && <RowMenu goal={goal} />}
        {menuPage === "move" && <MoveTo goal={goal} />}
        {menuPage === null && <MenuButton goal={goal} />}
      </div>
      {drag?.refusal && <span className={styles.refused}>{drag.refusal}</span>}
      {refusal && <RowRefusal refusal={refusal} />}
    </div>
  );
});
