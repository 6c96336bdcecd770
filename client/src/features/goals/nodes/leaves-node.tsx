/** The newest sessions of an open goal, each a link to its page, and a link to all the others. */

import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { Link } from "react-router";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { formatDuration } from "@/lib/time";
import { sayDay } from "../model/words";
import { useTreeActions } from "../tree-context";
import type { LeavesFlowNode } from "./flow-nodes";
import styles from "./nodes.module.css";

export const LeavesNodeView = memo(function LeavesNodeView({ data }: NodeProps<LeavesFlowNode>) {
  const { today } = useTreeActions();
  const { list, isCard, focusedId } = data;
  const { goal, leaves, moreLeaves } = list.item;
  return (
    <div className={styles.leaves} data-card={isCard}>
      {leaves.map((session) => (
        <Link
          key={session.id}
          to={`/sessions/${session.id}`}
          tabIndex={-1}
          className={`${styles.leaf} nopan`}
          data-focused={session.id === focusedId}
          title={session.name}
        >
          <DisciplineIcon discipline={session.discipline} size={14} decorative />
          <span className={styles.leafDay}>{sayDay(session.day, today)}</span>
          <span className={styles.leafName}>{session.name}</span>
          <span className={styles.leafTime}>
            {session.status === "ACTIVE" ? "now" : formatDuration(session.seconds)}
          </span>
        </Link>
      ))}
      {moreLeaves > 0 && (
        <Link
          to={`/sessions?goal_id=${goal.id}`}
          tabIndex={-1}
          className={`${styles.leaf} ${styles.leafMore} nopan`}
          data-focused={focusedId === `${goal.id}:more`}
        >
          and {moreLeaves} more
        </Link>
      )}
    </div>
  );
});
