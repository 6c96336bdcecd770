/** Which month or week, the one before and after, and how sessions are moved. */

import { ActionIcon, Button } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { Segmented } from "@/components/ui/segmented";
import styles from "./calendar.module.css";
import { type CalendarSpan, titleOf, turnPage } from "./days";

const SPANS = [
  { value: "month", label: "Month" },
  { value: "week", label: "Week" },
] satisfies { value: CalendarSpan; label: string }[];

const HINTS: Record<CalendarSpan, string> = {
  month: "Drag a session to another day: it keeps its time of day and its length, its practice day changes",
  week: "Drag a session to move it, its lower edge to change its length, in steps of 5 minutes",
};

export type CalendarHeadProps = {
  view: CalendarSpan;
  at: string;
  today: string;
  weekStart: number;
  onShow: (view: CalendarSpan, at: string) => void;
};

export function CalendarHead({ view, at, today, weekStart, onShow }: CalendarHeadProps) {
  const turn = (pages: number) => onShow(view, turnPage(view, at, pages));
  return (
    <div className={styles.head}>
      <ActionIcon variant="default" size={34} aria-label={`The ${view} before`} onClick={() => turn(-1)}>
        <IconChevronLeft size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
      <h2 aria-live="polite">{titleOf(view, at, weekStart, today)}</h2>
      <ActionIcon variant="default" size={34} aria-label={`The ${view} after`} onClick={() => turn(1)}>
        <IconChevronRight size={15} stroke={1.6} aria-hidden />
      </ActionIcon>
      {at !== today && (
        <Button variant="subtle" size="xs" onClick={() => onShow(view, today)}>
          Today
        </Button>
      )}
      <p className={styles.hint}>{HINTS[view]}</p>
      <div className={styles.spans}>
        <Segmented label="How long" value={view} options={SPANS} onChange={(next) => onShow(next, at)} />
      </div>
    </div>
  );
}
