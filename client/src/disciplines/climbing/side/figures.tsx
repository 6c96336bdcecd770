/** Four figures of a session, each beside the session before it. */

import { useQuery } from "@tanstack/react-query";
import { disciplinesQuery, runsQuery, sessionTotalsQuery } from "@/api/queries";
import type { Status } from "@/api/types";
import { useMe } from "@/api/use-me";
import { todayOf } from "@/lib/time";
import { type Left, leftOf, sumsOf } from "../model/day";
import { gradeAt, shownGrade, systemFor } from "../model/grades";
import { runBefore } from "../model/results";
import type { Climb } from "../types";
import styles from "./side.module.css";

export type FiguresProps = { sessionId: string | null; climbs: readonly Climb[]; isPast: boolean };

export function Figures({ sessionId, climbs, isPast }: FiguresProps) {
  const me = useMe();
  const { data } = useQuery(runsQuery("climbing", { limit: isPast ? 200 : 5 }));
  const last = runBefore(data?.items ?? [], sessionId);
  const left = useLeftToday();
  const { sends, tries, hardest } = sumsOf(climbs);
  const top = hardest.boulder ?? hardest.rope;
  const scale = top?.scale ?? "boulder";
  const system = systemFor(scale, me.grade_systems);
  const before = last?.values[`hardest_${scale}`];
  return (
    <dl className={styles.figures}>
      <Figure label="Sends" value={String(sends)} said={last ? `last time ${last.values.sends ?? 0}` : ""} />
      <Figure label="Tries" value={String(tries)} said={last ? String(last.values.tries ?? 0) : ""} />
      <Figure
        label="Hardest"
        value={top ? shownGrade(top, system) : "–"}
        said={before === undefined ? "" : gradeAt(before, system)}
      />
      {!isPast && left !== null && (
        <Figure label="Left today" value={`${left.left} of ${left.cap}`} said="your limit" />
      )}
    </dl>
  );
}

function Figure({ label, value, said }: { label: string; value: string; said: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <b>{value}</b>
        <small>{said}</small>
      </dd>
    </div>
  );
}

/** The sessions of climbing that are left today; null without a limit. */
export function useLeftToday(): Left | null {
  const me = useMe();
  const today = todayOf(me);
  const { data: all } = useQuery(disciplinesQuery);
  const own = me.daily_caps.climbing;
  const cap = own !== undefined ? own : (all?.find(({ key }) => key === "climbing")?.default_daily_cap ?? null);
  // Cancelled ones do not count.
  const status: Status[] = ["ACTIVE", "COMPLETED", "PARTIAL", "ABANDONED"];
  const filters = { discipline: ["climbing"], from_date: today, to_date: today, status };
  const { data } = useQuery({ ...sessionTotalsQuery(filters), enabled: cap !== null });
  return data === undefined ? null : leftOf(cap, data.session_count);
}
