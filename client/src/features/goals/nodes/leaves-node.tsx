/** The newest sessions of an open goal, each a link to its page, and a link to all the others. */

import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { Link } from "react-router";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { formatDuration } from "@/lib/time";
import type { SessionLeaf } from "../model/tree";
import { sayDay, sayLeaf } from "../model/words";
import { useTreeActions } from "../tree-context";
import type { LeavesFlowNode } from "./flow-nodes";
import { Moving } from "./moving";
import styles from "./nodes.module.css";

export const LeavesNodeView = memo(function LeavesNodeView({ data }: NodeProps<LeavesFlowNode>) {
  const { list, isCard, focusedId, motion } = data;
  const { goal, leaves, moreLeaves } = list.item;
  return (
    <Moving motion={motion}>
      <div className={styles.leaves} data-card={isCard}>
        {leaves.map((session) => {
          const isLinked = session.goalId !== goal.id;
          const key = isLinked ? `${goal.id}:${session.id}` : session.id;
          return <Leaf key={key} session={session} isLinked={isLinked} isFocused={key === focusedId} />;
        })}
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
    </Moving>
  );
});

type LeafProps = { session: SessionLeaf; isLinked: boolean; isFocused: boolean };

function Leaf({ session, isLinked, isFocused }: LeafProps) {
  const { today } = useTreeActions();
  const said = [session.name, session.result].filter(Boolean).join(": ");
  return (
    <Link
      to={`/sessions/${session.id}`}
      tabIndex={-1}
      className={`${styles.leaf} nopan`}
      data-focused={isFocused}
      data-linked={isLinked}
      title={isLinked ? `${said}. Filed elsewhere, it also counts here.` : said}
    >
      <span className={styles.leafMark}>
        <DisciplineIcon discipline={session.discipline} size={14} decorative />
      </span>
      <span className={styles.leafDay}>{sayDay(session.day, today)}</span>
      <span className={styles.leafName}>{sayLeaf(session)}</span>
      <span className={styles.leafTime}>{session.status === "ACTIVE" ? "now" : formatDuration(session.seconds)}</span>
    </Link>
  );
}
