/** The outcome of a session: a mark, and its word. */

import { IconBan, IconCheck, IconCircleHalf2, IconFlagOff, IconPlayerPlay } from "@tabler/icons-react";
import type { Status } from "@/api/types";
import marks from "./marks.module.css";

const OUTCOMES: Record<Status, { word: string; color: string; Icon: typeof IconCheck }> = {
  ACTIVE: { word: "Running", color: "var(--live)", Icon: IconPlayerPlay },
  COMPLETED: { word: "Completed", color: "var(--ok)", Icon: IconCheck },
  PARTIAL: { word: "Partial", color: "var(--part)", Icon: IconCircleHalf2 },
  ABANDONED: { word: "Abandoned", color: "var(--bad)", Icon: IconFlagOff },
  CANCELLED: { word: "Cancelled", color: "var(--off)", Icon: IconBan },
};

/** Return whether a text is one of the statuses. */
export function isStatus(status: string): status is Status {
  return status in OUTCOMES;
}

/** Return the word for a status; an unknown one is said as it is. */
export function outcomeWord(status: string): string {
  return isStatus(status) ? OUTCOMES[status].word : status;
}

export type OutcomeProps = { status: string | null; withWord?: boolean };

export function Outcome({ status, withWord = false }: OutcomeProps) {
  if (status === null || !isStatus(status)) return null;
  const { word, color, Icon } = OUTCOMES[status];
  return (
    <span className={marks.outcome} style={{ color }} title={withWord ? undefined : word}>
      <Icon size={15} stroke={1.6} aria-hidden />
      {withWord ? word : <span className={marks.hidden}>{word}</span>}
    </span>
  );
}
