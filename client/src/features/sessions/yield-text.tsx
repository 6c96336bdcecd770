/** The yield of an activity, with last time's and the best. */

import type { ActivityHistory } from "@/api/types";
import { differenceTo, isBetter, sayNumber } from "@/practice/last-time";
import styles from "./grid.module.css";

export type YieldTextProps = { total: number | null; history: ActivityHistory | null };

export function YieldText({ total, history }: YieldTextProps) {
  if (total === null) return null;
  const last = history?.last?.total_yield ?? null;
  const best = history?.best_yield ?? null;
  const difference = last === null ? null : differenceTo(total, last, "higher");
  return (
    <span className={styles.total}>
      Total {sayNumber(Number(total.toFixed(2)))}
      {difference && last !== null && (
        <span className={styles.difference} data-tone={difference.tone} title={`Last time ${sayNumber(last)}`}>
          <span aria-hidden>{difference.short}</span>
          <span className="visually-hidden">{difference.words}</span>
        </span>
      )}
      {best !== null && isBetter(total, best, "higher") && <span className={styles.best}>best</span>}
    </span>
  );
}
