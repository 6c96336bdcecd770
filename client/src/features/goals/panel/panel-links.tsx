/** Sessions that are filed elsewhere and also count for this goal; each can be taken off, another put on. */

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { runOperations } from "../goal-operations";
import type { Forest, GoalNode, SessionLeaf } from "../model/tree";
import { AddLine } from "./add-line";
import { LinkPicker } from "./link-picker";
import styles from "./panel.module.css";
import { PanelSection } from "./panel-section";
import { SessionLine } from "./session-line";
import { useInPlace } from "./use-in-place";

/** More are listed on demand: they stand among the sessions already. */
const SHOWN = 3;
const PICKER = "picker";

export type PanelLinksProps = { forest: Forest; goal: GoalNode; today: string };

export function PanelLinks({ forest, goal, today }: PanelLinksProps) {
  const client = useQueryClient();
  const { openId, open, close, isBack } = useInPlace();
  const isOpen = openId === PICKER;
  const [isListed, setListed] = useState(false);
  if (goal.linked.length === 0 && (goal.rank > 4 || forest.sessions.size === 0)) return null;
  const change = (session: SessionLeaf, op: "link" | "unlink") => {
    const says = op === "link" ? "also counts" : "no longer counts";
    void runOperations(client, [{ op, id: session.id, goal_id: goal.id }], `“${session.name}” ${says} here.`);
  };
  const shown = isListed || goal.linked.length <= SHOWN ? goal.linked : [];
  return (
    <PanelSection title="Also count here" isEmpty={goal.linked.length === 0 && !isOpen}>
      {shown.length < goal.linked.length && (
        <button type="button" className={styles.quiet} onClick={() => setListed(true)}>
          {goal.linked.length} sessions that are filed elsewhere
        </button>
      )}
      <ul>
        {shown.map((session) => (
          <li key={session.id} className={styles.linked}>
            <SessionLine session={session} today={today} />
            <Tooltip label="No longer count it here">
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={`No longer count “${session.name}” here`}
                onClick={() => change(session, "unlink")}
              >
                <IconX size={15} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <LinkPicker
          forest={forest}
          goal={goal}
          today={today}
          onClose={close}
          onPick={(session) => {
            close();
            change(session, "link");
          }}
        />
      ) : (
        <AddLine label="Count a session from elsewhere" takesFocus={isBack(PICKER)} onPress={() => open(PICKER)} />
      )}
    </PanelSection>
  );
}
