/** What can be done with the chosen sessions, all at once and undone at once. */

import { Menu } from "@mantine/core";
import { IconChevronDown, IconX } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { disciplinesQuery, treeQuery } from "@/api/queries";
import type { SessionItem } from "@/api/types";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { Outcome } from "@/components/ui/outcome";
import { showNotice } from "@/components/ui/undo-toast";
import { keepFocusOnPage } from "@/lib/focus";
import { GoalPicker } from "@/practice/goal-picker";
import styles from "./bulk.module.css";
import { type BulkEdit, fileUnder, giveDiscipline, giveOutcome, OUTCOMES, trashSessions } from "./bulk-edits";
import { MOST_CHOSEN } from "./selection";
import { changeSessions } from "./session-operations";

export type BulkBarProps = { items: SessionItem[]; onDone: () => void };

export function BulkBar({ items, onDone }: BulkBarProps) {
  const client = useQueryClient();
  const disciplines = useQuery(disciplinesQuery).data ?? [];
  const goals = useQuery(treeQuery).data?.nodes;
  const run = ({ operations, message }: BulkEdit) => {
    if (operations.length === 0) return showNotice("They are that already.");
    void changeSessions(client, operations, message);
    onDone();
    keepFocusOnPage();
  };
  const file = (goalId: string | null) => {
    const goal = goals?.find(({ id }) => id === goalId);
    run(fileUnder(items, goal ? { id: goal.id, name: goal.name } : null));
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label="Chosen sessions">
      <span role="status" className={styles.count}>
        {items.length.toLocaleString("en")} chosen{items.length === MOST_CHOSEN && ", the most at once"}
      </span>
      <GoalPicker value={null} noneLabel="No goal" onPick={file}>
        {(toggle, isOpen) => (
          <button type="button" onClick={toggle} aria-expanded={isOpen} aria-haspopup="listbox">
            File under
            <IconChevronDown size={13} stroke={1.6} aria-hidden />
          </button>
        )}
      </GoalPicker>
      <Choice label="Discipline">
        {disciplines.map((discipline) => (
          <Menu.Item
            key={discipline.key}
            leftSection={<DisciplineIcon discipline={discipline.key} size={15} decorative />}
            onClick={() => run(giveDiscipline(items, discipline))}
          >
            {discipline.label}
          </Menu.Item>
        ))}
      </Choice>
      <Choice label="Outcome">
        {OUTCOMES.map((status) => (
          <Menu.Item key={status} onClick={() => run(giveOutcome(items, status))}>
            <Outcome status={status} withWord />
          </Menu.Item>
        ))}
      </Choice>
      <button type="button" onClick={() => run(trashSessions(items))}>
        Delete
      </button>
      <button type="button" className={styles.none} onClick={onDone} aria-label="Choose none" title="Choose none">
        <IconX size={15} stroke={1.6} aria-hidden />
      </button>
    </div>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Menu position="top-start" clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <button type="button">
          {label}
          <IconChevronDown size={13} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
