/** The goal that a drill's sessions are filed under. */

import { useQuery } from "@tanstack/react-query";
import { treeQuery } from "@/api/queries";
import { LevelLetter } from "@/components/ui/level-letter";
import { PickButton } from "@/components/ui/pick-button";
import { Field } from "@/drills/field";
import type { SetupState } from "@/drills/use-setup";
import { GoalPicker } from "@/practice/goal-picker";

export type FilesUnderProps = { setup: Pick<SetupState<Record<string, unknown>>, "goalId" | "setGoal"> };

export function FilesUnder({ setup: { goalId, setGoal } }: FilesUnderProps) {
  const { data } = useQuery(treeQuery);
  const goal = data?.nodes.find(({ id }) => id === goalId);
  return (
    <Field label="Files under">
      <GoalPicker value={goal?.id ?? null} noneLabel="No goal" onPick={setGoal}>
        {(toggle, isOpen) => (
          <PickButton
            name="Files under"
            chosen={goal?.name ?? "No goal"}
            mark={goal && <LevelLetter type={goal.type} />}
            aria-haspopup="listbox"
            aria-expanded={isOpen}
            onClick={toggle}
          />
        )}
      </GoalPicker>
    </Field>
  );
}
