/** When and how the goal was completed, and opened again. */

import { useQuery } from "@tanstack/react-query";
import { goalQuery, meQuery } from "@/api/queries";
import { formatDate, instantToZoned } from "@/lib/time";
import { sayCompletion } from "../model/target-words";
import styles from "./panel.module.css";
import { PanelSection } from "./panel-section";

export type PanelHistoryProps = { id: string; today: string };

export function PanelHistory({ id, today }: PanelHistoryProps) {
  const { data } = useQuery(goalQuery(id));
  const { data: me } = useQuery(meQuery);
  const completions = data?.completions ?? [];
  if (completions.length === 0) return null;
  const say = (instant: string) => formatDate(instantToZoned(instant, me?.time_zone ?? "UTC").date, today);
  return (
    <PanelSection title="History">
      <ul className={styles.history}>
        {completions.map((completion) => (
          <li key={completion.id}>{sayCompletion(completion, say)}</li>
        ))}
      </ul>
    </PanelSection>
  );
}
