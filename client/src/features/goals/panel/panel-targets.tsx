/** What has to be recorded for the goal to be met, with how far it is; each is changed where it stands. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { activitiesQuery, goalQuery } from "@/api/queries";
import type { TargetIn } from "@/api/types";
import { createActivity } from "../activity-writes";
import { patchGoal } from "../goal-writes";
import { targetInputs } from "../model/targets";
import type { GoalNode } from "../model/tree";
import { AddLine } from "./add-line";
import styles from "./panel.module.css";
import { PanelSection } from "./panel-section";
import { TargetEditor } from "./target-editor";
import { TargetRow } from "./target-row";
import { useInPlace } from "./use-in-place";
import type { CompleteDraft } from "./use-target-draft";

const NEW = "new";

export type PanelTargetsProps = { goal: GoalNode; today: string };

export function PanelTargets({ goal, today }: PanelTargetsProps) {
  const client = useQueryClient();
  const { data } = useQuery(goalQuery(goal.id));
  const { openId, open, close, isBack } = useInPlace();
  // Known before the editor opens, so that it need not guess whether a name is new.
  useQuery(activitiesQuery);
  const targets = data?.targets ?? [];
  const write = (change: (before: TargetIn[]) => TargetIn[]) => {
    const now = client.getQueryData(goalQuery(goal.id).queryKey)?.targets ?? targets;
    void patchGoal(client, goal.id, { targets: change(targetInputs(now)) });
  };
  const save = async (read: CompleteDraft) => {
    const { target, activity } = read;
    if (activity && !(await createActivity(client, activity))) return;
    write((before) =>
      before.some(({ id }) => id === target.id)
        ? before.map((each) => (each.id === target.id ? target : each))
        : [...before, target],
    );
  };
  return (
    <PanelSection title="Targets" isEmpty={targets.length === 0 && openId === null}>
      <ul className={styles.targets}>
        {targets.map((target) => (
          <li key={target.id}>
            {openId === target.id ? (
              <TargetEditor
                target={target}
                onSave={save}
                onRemove={() => {
                  close();
                  write((before) => before.filter(({ id }) => id !== target.id));
                }}
                onClose={close}
              />
            ) : (
              <TargetRow target={target} today={today} takesFocus={isBack(target.id)} onOpen={() => open(target.id)} />
            )}
          </li>
        ))}
      </ul>
      {openId === NEW ? (
        <TargetEditor target={null} onSave={save} onClose={close} />
      ) : (
        <AddLine label="Add a target" isDisabled={!data} takesFocus={isBack(NEW)} onPress={() => open(NEW)} />
      )}
    </PanelSection>
  );
}
