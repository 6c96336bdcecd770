/** What the plan adds up to, growing beside it, and how long it takes in truth. */

import { Card } from "@/components/ui/card";
import { SessionStrip } from "@/components/ui/session-strip";
import { useBuilder } from "@/features/library/builder/builder-context";
import { plannedSeconds, planStrip, planTotal } from "@/features/library/plan";
import { formatDuration } from "@/lib/time";
import styles from "./builder.module.css";

export function PlanCard() {
  const { plan, view } = useBuilder();
  const total = planTotal(plan);
  const timed = plan.sections.filter((section) => (plannedSeconds(section) ?? 0) > 0);
  const strip = planStrip(plan.sections.map((section) => [plannedSeconds(section) ?? 0]));
  return (
    <Card>
      <div className={styles.planHead}>
        <h2>Plan</h2>
        <span className={styles.total} aria-live="off">
          {total === 0 ? "no times yet" : formatDuration(total)}
        </span>
      </div>
      <SessionStrip sections={strip} discipline={view.draft.discipline} height={11} />
      <div className={styles.planNames} aria-hidden>
        {timed.map((section) => (
          <span key={section.id} style={{ flex: `${plannedSeconds(section) ?? 0} 1 0` }}>
            {section.name}
          </span>
        ))}
      </div>
      <p className={styles.hint}>{sayMedian(view.row.usage.median_seconds, view.row.usage.session_count)}</p>
    </Card>
  );
}

/** Say what its sessions take in truth. */
export function sayMedian(seconds: number | null, count: number): string {
  if (count === 0) return "Not used yet. After the first session its real time stands here.";
  if (seconds === null) return "Your sessions from it have no times yet.";
  const minutes = Math.floor(seconds / 60 + 0.5);
  const said = minutes < 60 ? `${minutes} ${minutes === 1 ? "minute" : "minutes"}` : formatDuration(seconds);
  return count === 1 ? `Your session from it ran ${said}.` : `Your sessions from it run ${said} in the median.`;
}
