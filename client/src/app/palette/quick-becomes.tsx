/** The row as it will stand in the list, and what it does to its day. */

import { useQuery } from "@tanstack/react-query";
import { sessionTotalsQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { Outcome } from "@/components/ui/outcome";
import { SessionStrip } from "@/components/ui/session-strip";
import { TwoLines } from "@/components/ui/two-lines";
import { stripOf } from "@/features/sessions/model";
import { formatDay, formatDuration, todayOf } from "@/lib/time";
import { slotOf } from "@/lib/time-slots";
import { sayDayOf } from "@/practice/quick-add-plan";
import styles from "./quick-add.module.css";
import type { QuickState } from "./use-quick-add";

export type QuickBecomesProps = { quick: QuickState };

export function QuickBecomes({ quick: { plan } }: QuickBecomesProps) {
  const me = useMe();
  const { becomes, isPast } = plan;
  const { date, seconds, discipline, goalName, slot, name } = becomes;
  const today = todayOf(me);
  const { data: totals } = useQuery({ ...sessionTotalsQuery({ from_date: date, to_date: date }), enabled: isPast });
  const second = [goalName ?? "Unfiled", slotOf(slot)?.label.toLowerCase(), isPast && "logged afterwards"];
  return (
    <section aria-label="Becomes">
      <h2 className={styles.title}>Becomes</h2>
      <div className={styles.becomes}>
        <span className={styles.day}>
          {formatDay(date, me, today)
            .replace(/^.* · /, "")
            .replace(/ \w+$/, "")}
        </span>
        <DisciplineIcon discipline={discipline} boxed />
        <TwoLines first={<b>{name}</b>} second={second.filter(Boolean).join(" · ")} />
        {isPast && (
          <>
            <span className={styles.strip}>
              <SessionStrip sections={stripOf(becomes.sections, seconds)} discipline={discipline} />
            </span>
            <span className={styles.time}>{formatDuration(seconds)}</span>
          </>
        )}
        <span className={styles.outcome}>
          <Outcome status={isPast ? "COMPLETED" : "ACTIVE"} withWord />
        </span>
      </div>
      <p role="status" className={styles.day}>
        {isPast &&
          totals &&
          `${sayDayOf(date, me, today)} then has ${formatDuration(totals.total_seconds + seconds)} of practice.`}
      </p>
    </section>
  );
}
