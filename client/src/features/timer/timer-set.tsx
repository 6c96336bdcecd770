/** The set that is on, with what is to be reached: "Set 3 of 4 · 84 bpm · last time 82". */

import { useQuery } from "@tanstack/react-query";
import { sessionHistoryQuery } from "@/api/queries";
import type { TimerView } from "@/features/timer/timer-model";
import { useEditor } from "@/practice/editor-context";
import { lastNumber, sayNumber } from "@/practice/last-time";
import styles from "./timer.module.css";

export type TimerSetProps = { shown: TimerView };

export function TimerSet({ shown: { activity, set } }: TimerSetProps) {
  const { server } = useEditor().view;
  const known = activity?.activity_id ?? null;
  const { data: histories } = useQuery({ ...sessionHistoryQuery(server.id), enabled: known !== null });
  if (!activity) return null;
  const row = set ? set.number - 1 : null;
  const [entry] = (row === null ? activity.metrics : activity.sets[row]?.metrics) ?? [];
  const metric = server.metrics.find((one) => one.id === entry?.metric_id);
  const history = histories?.find((one) => one.activity_id === known) ?? null;
  const last = entry ? lastNumber(history, entry, row, metric?.better ?? "higher") : null;
  const unit = metric?.unit ? ` ${metric.unit}` : "";
  const value = typeof entry?.value === "number" ? entry.value : null;
  const said = [
    set && `Set ${set.number} of ${set.count}`,
    value !== null && `${sayNumber(value)}${unit}`,
    last !== null && `last time ${sayNumber(last)}${value === null ? unit : ""}`,
  ].filter(Boolean);
  return said.length > 0 && <p className={styles.set}>{said.join(" · ")}</p>;
}
