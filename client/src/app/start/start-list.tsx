/** The rows of the start sheet in their groups. */

import { UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { SessionStrip } from "@/components/ui/session-strip";
import { StillRows } from "@/components/ui/still-rows";
import { TwoLines } from "@/components/ui/two-lines";
import styles from "./start.module.css";
import { type StartRow, startGroups } from "./start-rows";
import { useStartable } from "./use-startable";

export type StartListProps = {
  typed: string;
  opened: string | null;
  onOpen: (discipline: string | null) => void;
  onRun: (row: StartRow) => void;
  onLeave: () => void;
};

export function StartList({ typed, opened, onOpen, onRun, onLeave }: StartListProps) {
  const startable = useStartable();
  const groups = startGroups(startable, typed, opened);
  const hasTemplates = startable.templates.length > 0;
  const list = useRef<HTMLDivElement>(null);
  // What came after the sheet was open takes the focus over from the line, unless somebody types there.
  useEffect(() => {
    const line = list.current?.closest("[role=dialog]")?.querySelector("input");
    const isIdle = line?.value === "" && !document.activeElement?.matches("[data-start-row]");
    if (!startable.isPending && isIdle) list.current?.querySelector<HTMLElement>("[data-autofocus]")?.focus();
  }, [startable.isPending]);
  if (startable.isPending) return <StillRows count={5} />;
  return (
    <div className={styles.rows} ref={list}>
      {groups.map(({ title, isTemplates, rows }) => (
        <section key={title} aria-label={title}>
          <div className={styles.head}>
            <h2>{title}</h2>
            {isTemplates && hasTemplates && (
              <Link to="/library" className={styles.all} onClick={onLeave}>
                All templates
              </Link>
            )}
          </div>
          <ul>
            {rows.map((row) => (
              <StartLine
                key={row.key}
                row={row}
                isFirst={row === groups[0]?.rows[0]}
                onRun={() => onRun(row)}
                onOpen={onOpen}
              />
            ))}
          </ul>
        </section>
      ))}
      {startable.isAway && <p className={styles.note}>The templates did not load. Everything else starts.</p>}
      {groups.length === 0 && (
        <p className={styles.note}>Nothing is called “{typed.trim()}”. Log or start it by name:</p>
      )}
    </div>
  );
}

type StartLineProps = {
  row: StartRow;
  isFirst: boolean;
  onRun: () => void;
  onOpen: (discipline: string | null) => void;
};

function StartLine({ row, isFirst, onRun, onOpen }: StartLineProps) {
  const { kinds } = row;
  return (
    <li className={styles.item} data-inset={row.isInset}>
      <UnstyledButton
        className={styles.row}
        data-start-row
        data-autofocus={isFirst || undefined}
        data-kinds={kinds?.key}
        onClick={onRun}
      >
        {!row.isInset && <DisciplineIcon discipline={row.discipline} boxed decorative />}
        <TwoLines first={row.label} second={!row.isInset && row.second} />
        {row.sections && row.sections.length > 0 && (
          <span className={styles.strip} aria-hidden>
            <SessionStrip sections={asPlanned(row.sections)} discipline={row.discipline} />
          </span>
        )}
        {row.time && <span className={styles.time}>{row.time}</span>}
      </UnstyledButton>
      {kinds && (
        <UnstyledButton
          className={styles.chevron}
          aria-expanded={kinds.isOpen}
          aria-label={`Kinds of ${row.label}`}
          onClick={() => onOpen(kinds.isOpen ? null : kinds.key)}
        >
          <IconChevronDown size={16} stroke={1.6} aria-hidden />
        </UnstyledButton>
      )}
    </li>
  );
}

/** A plan is drawn in its hue; nothing of it is done or to come. */
function asPlanned(sections: number[][]): number[][] {
  return sections.map(([planned = 0]) => [planned, planned]);
}
