/** One value of a session, as a column of the table says it. */

import type { ReactNode } from "react";
import { Link } from "react-router";
import type { SessionItem } from "@/api/types";
import { useMe } from "@/api/use-me";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { Outcome } from "@/components/ui/outcome";
import { noteLine, TIME_SLOT_WORDS } from "@/features/sessions/model";
import { formatDay, formatDuration, formatTime } from "@/lib/time";
import type { Column } from "./columns";
import { LiveClock } from "./session-row";
import styles from "./table.module.css";
import type { Labels } from "./use-labels";

export type TableCellProps = { item: SessionItem; column: Column; labels: Labels; today: string };

export function TableCell({ item, column, labels, today }: TableCellProps) {
  const me = useMe();
  const said: Record<Column, () => ReactNode> = {
    date: () => item.session_date && formatDay(item.session_date, me, today).replace(/^.* · /, ""),
    start: () => item.session_start && formatTime(item.session_start, me),
    end: () => item.session_end && formatTime(item.session_end, me),
    discipline: () => (
      <span className={styles.withIcon}>
        <DisciplineIcon discipline={item.discipline} boxed size={20} decorative />
        <span>{labels.disciplineOf(item.discipline)}</span>
      </span>
    ),
    name: () => (
      <Link to={`/sessions/${item.id}`} className={styles.name} data-row>
        {item.name}
      </Link>
    ),
    type: () => labels.typeOf(item.discipline, item.session_type),
    goal: () => item.parent_name ?? <span className={styles.faint}>Unfiled</span>,
    minutes: () => (item.status === "ACTIVE" ? <LiveClock item={item} /> : formatDuration(item.total_duration_seconds)),
    outcome: () => item.status && <Outcome status={item.status} withWord />,
    result: () => item.result,
    note: () => noteLine(item.note),
    template: () => labels.templateOf(item.template_id),
    slot: () => item.time_slot && TIME_SLOT_WORDS[item.time_slot],
  };
  return (
    <td className={styles[column]} data-column={column}>
      {said[column]()}
    </td>
  );
}
