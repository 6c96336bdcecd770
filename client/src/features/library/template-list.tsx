/** The rows of the templates: arrows go through them, Enter opens one, one tap uses one. */

import { Button } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import type { TemplateItem } from "@/api/types";
import { useMe } from "@/api/use-me";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { SessionStrip } from "@/components/ui/session-strip";
import { SecondLine } from "@/components/ui/two-lines";
import { focusRow } from "@/features/library/focus-row";
import { planStrip, sectionsOf } from "@/features/library/plan";
import { RowTable, TableRow } from "@/features/library/row-table";
import { sayWhen } from "@/features/library/rows";
import { useTemplateActions } from "@/features/library/template-writes";
import { formatDuration, todayOf } from "@/lib/time";
import { drillOf } from "@/practice/template-places";
import styles from "./templates.module.css";

const HEADS = (
  <>
    <span />
    <span>Template</span>
    <span>Sections</span>
    <span className={styles.right}>Used</span>
    <span>Median time</span>
    <span>Last</span>
    <span />
  </>
);

export type TemplateListProps = {
  rows: readonly TemplateItem[];
  openId: string | null;
  onOpen: (id: string) => void;
  /** The arrows came by: what stands beside the rows follows. */
  onPass?: (id: string) => void;
};

export function TemplateList({ rows, openId, onOpen, onPass }: TemplateListProps) {
  const list = useRef<HTMLUListElement>(null);
  const today = todayOf(useMe());
  const { start } = useTemplateActions();
  const press = (event: KeyboardEvent) => {
    const to = focusRow(list.current, event);
    const row = to === null ? undefined : rows[to];
    if (row) onPass?.(row.id);
  };
  return (
    <RowTable className={styles.table} heads={HEADS}>
      <ul ref={list} className={styles.rows} aria-label="Templates" onKeyDown={press}>
        {rows.map((row) => (
          <TemplateRow
            key={row.id}
            row={row}
            isOpen={row.id === openId}
            today={today}
            onOpen={() => onOpen(row.id)}
            onUse={() => void start(row.id)}
          />
        ))}
      </ul>
    </RowTable>
  );
}

type TemplateRowProps = { row: TemplateItem; isOpen: boolean; today: string; onOpen: () => void; onUse: () => void };

function TemplateRow({ row, isOpen, today, onOpen, onUse }: TemplateRowProps) {
  const { session_count, median_seconds, last_session_date } = row.usage;
  const strip = planStrip(sectionsOf(row));
  const place = [drillOf(row)?.name, row.goal_name ?? "Unfiled"].filter(Boolean).join(" · ");
  return (
    <TableRow className={styles.row} data-open={isOpen}>
      <DisciplineIcon discipline={row.discipline} boxed />
      <button type="button" data-row aria-current={isOpen ? "true" : undefined} onClick={onOpen}>
        <span className={styles.name}>{row.name}</span>
        <SecondLine>
          <span className={styles.brief}>
            {formatDuration(median_seconds ?? row.planned_seconds)}, {session_count}× ·{" "}
          </span>
          {place}
        </SecondLine>
      </button>
      <span className={styles.strip}>
        <SessionStrip sections={strip} discipline={row.discipline} height={7} />
      </span>
      <span className={styles.used}>
        {session_count}
        <span className={styles.faint}>×</span>
        <span className="visually-hidden"> used</span>
      </span>
      <span className={styles.median}>
        <MedianTime median={median_seconds} planned={row.planned_seconds} />
      </span>
      <span className={styles.last}>{sayWhen(last_session_date, today)}</span>
      <Button
        variant="default"
        className={styles.use}
        leftSection={<IconPlayerPlay size={15} stroke={1.6} aria-hidden />}
        aria-label={`Use now: ${row.name}`}
        onClick={onUse}
      >
        Use now
      </Button>
    </TableRow>
  );
}

/** "19 min of 20": what it takes, against what is planned. */
function MedianTime({ median, planned }: { median: number | null; planned: number }) {
  const plan = planned === 0 ? "" : formatDuration(planned);
  if (median === null) return <span className={styles.faint}>{plan ? `${plan} planned` : "–"}</span>;
  const isSameUnit = median >= 60 && median < 3600 && planned < 3600;
  return (
    <>
      {formatDuration(median)}{" "}
      {plan && <span className={styles.faint}>of {isSameUnit ? plan.replace(" min", "") : plan}</span>}
    </>
  );
}
