/** The flag of what is folded away below, with how many: it is seen without opening anything. */

import type { DueCount } from "../model/visible";
import { sayDueBelow } from "../model/words";
import { DueMark } from "./due-mark";
import styles from "./nodes.module.css";

export function DueBelow({ count }: { count: DueCount }) {
  const sum = count.overdue + count.soon;
  if (sum === 0) return null;
  return (
    <span className={styles.cardDue} title={sayDueBelow(count)}>
      <DueMark due={count.overdue > 0 ? "overdue" : "soon"} isBelow />
      {sum} <span className="visually-hidden">{sayDueBelow(count)}</span>
    </span>
  );
}
