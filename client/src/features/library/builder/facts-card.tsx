/** What the template is: its discipline and type, where its sessions go, how hard it is, what it is for. */

import { Menu, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { disciplinesQuery, treeQuery } from "@/api/queries";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { LevelLetter } from "@/components/ui/level-letter";
import { PickButton } from "@/components/ui/pick-button";
import { Segmented } from "@/components/ui/segmented";
import { useBuilder } from "@/features/library/builder/builder-context";
import { EditorFacts } from "@/features/library/editor-page";
import { GoalPicker } from "@/practice/goal-picker";
import { KindMenu } from "@/practice/kind-menu";
import { labelIn, setLabel } from "@/practice/sections";
import styles from "./builder.module.css";

const DIFFICULTIES = ["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }));

export function FactsCard() {
  const { editor, view, plan, change } = useBuilder();
  const { difficulty, focus_area, session_type } = view.draft;
  const typing = { pace: "typing" } as const;
  return (
    <EditorFacts title="Facts">
      <span>Discipline</span>
      <KindField />
      {session_type === "CUSTOM" && (
        <TextInput
          label="Called"
          size="sm"
          maxLength={100}
          placeholder="a name of your own"
          value={labelIn(plan)}
          classNames={{ root: styles.field, label: styles.fieldLabel }}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change((now) => setLabel(now, value), typing);
          }}
        />
      )}
      <span>Files under</span>
      <GoalChoice />
      <span>Difficulty</span>
      <div className={styles.right}>
        <Segmented
          label="Difficulty; the chosen one again takes it away"
          value={difficulty === null ? "" : String(difficulty)}
          options={DIFFICULTIES}
          onChange={(value) =>
            editor.edit((now) => ({ ...now, difficulty: Number(value) === now.difficulty ? null : Number(value) }))
          }
        />
      </div>
      <TextInput
        label="Focus"
        size="sm"
        maxLength={200}
        placeholder="left hand, footwork, …"
        value={focus_area ?? ""}
        classNames={{ root: styles.field, label: styles.fieldLabel }}
        onChange={(event) => {
          const { value } = event.currentTarget;
          editor.edit((now) => ({ ...now, focus_area: value }), typing);
        }}
        onBlur={editor.flush}
      />
    </EditorFacts>
  );
}

function KindField() {
  const { editor, view } = useBuilder();
  const { data = [] } = useQuery(disciplinesQuery);
  const { discipline, session_type } = view.draft;
  const present = data.find(({ key }) => key === discipline);
  const type = present?.session_types.find(({ key }) => key === session_type);
  const label = [present?.label ?? discipline, type?.label.toLowerCase()].filter(Boolean).join(", ");
  return (
    <Menu position="bottom-end" width={230} clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <PickButton
          name="Discipline and type"
          chosen={label}
          mark={<DisciplineIcon discipline={discipline} boxed size={20} decorative />}
        />
      </Menu.Target>
      <KindMenu
        discipline={discipline}
        type={session_type}
        onPick={(key, kind) => editor.edit((now) => ({ ...now, discipline: key, session_type: kind }))}
      />
    </Menu>
  );
}

function GoalChoice() {
  const { editor, view } = useBuilder();
  const { data: tree } = useQuery(treeQuery);
  const { goal_id } = view.draft;
  const goal = tree?.nodes.find(({ id }) => id === goal_id);
  const gone = view.row.goal_id === goal_id ? view.row.goal_name : null;
  const name = goal_id === null ? "Unfiled" : (goal?.name ?? gone ?? (tree ? "a goal that is gone" : "…"));
  return (
    <GoalPicker
      value={goal_id}
      noneLabel="Unfiled"
      onPick={(id) => void editor.edit((now) => ({ ...now, goal_id: id }))}
    >
      {(toggle, isOpen) => (
        <PickButton
          name="Files under"
          chosen={name}
          mark={goal && <LevelLetter type={goal.type} />}
          aria-expanded={isOpen}
          aria-haspopup="listbox"
          onClick={toggle}
        />
      )}
    </GoalPicker>
  );
}
