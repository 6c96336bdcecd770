/** Everything that can be done with an activity. */

import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowRight,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconFlag,
  IconNote,
  IconPlus,
  IconRestore,
  IconRuler2,
  IconTable,
  IconTrash,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Activity } from "@/api/types";
import { LazyMenu } from "@/features/sessions/lazy-menu";
import { useParts } from "@/features/sessions/parts-context";
import { useActivityEdits, useEdits } from "@/features/sessions/use-edits";
import { serverNow } from "@/lib/server-clock";
import { toInstant } from "@/lib/time";
import * as editing from "@/practice/editing";
import { useEditor, useEditorValue, useSessionEditor } from "@/practice/editor-context";
import { intoSets, outOfSets } from "@/practice/grid";
import { newPartId } from "@/practice/ids";
import { duplicateActivity } from "@/practice/sections";
import { addTime, restartTimer } from "@/practice/timers";
import styles from "./activities.module.css";

export type ActivityMenuProps = {
  activity: Activity;
  name: string;
  /** Whether its values stand in sets now. */
  isInSets: boolean;
  onNote: () => void;
  onPlan: () => void;
  onDefine: () => void;
  /** It is recorded in sets now. */
  onSets: () => void;
};

const icon = (Icon: typeof IconNote) => <Icon size={15} stroke={1.6} aria-hidden />;

export function ActivityMenu({ activity, name, isInSets, onNote, onPlan, onDefine, onSets }: ActivityMenuProps) {
  const editor = useSessionEditor();
  const isActive = useEditorValue((view) => view.draft.status === "ACTIVE");
  const { change, changeWithUndo } = useEdits();
  const { changeWithUndo: changeThis } = useActivityEdits(activity.instance_id);
  const id = activity.instance_id;
  const add = (seconds: number, said: string) =>
    changeWithUndo(
      (document) => addTime(document, id, seconds, editor.getView().draft.session_start),
      `Added ${said} to ${name}.`,
    );
  const restart = () =>
    changeWithUndo((document) => restartTimer(document, id, toInstant(serverNow())), `Restarted the timer of ${name}.`);
  const toggleSets = () => {
    if (isInSets) return changeThis(outOfSets, `${name} is recorded without sets.`);
    changeThis((one) => intoSets(one, newPartId()), `${name} is recorded in sets.`);
    onSets();
  };
  return (
    <LazyMenu
      position="bottom-end"
      width={230}
      target={
        <ActionIcon variant="subtle" aria-label={`More about ${name}`}>
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      }
    >
      <Menu.Dropdown className={styles.menu}>
        <Item icon={icon(IconNote)} onClick={onNote}>
          Write a note
        </Item>
        <Item icon={icon(IconFlag)} onClick={onPlan}>
          Plan its time
        </Item>
        <Item icon={icon(IconPlus)} onClick={() => add(60, "1 minute")}>
          Add 1 minute
        </Item>
        <Item icon={icon(IconPlus)} onClick={() => add(300, "5 minutes")}>
          Add 5 minutes
        </Item>
        {isActive && (
          <Item icon={icon(IconRestore)} onClick={restart}>
            Restart the timer
          </Item>
        )}
        <Menu.Divider />
        {activity.activity_id === null && (
          <Item icon={icon(IconRuler2)} onClick={onDefine}>
            Define what is measured
          </Item>
        )}
        <Item icon={icon(IconTable)} onClick={toggleSets}>
          {isInSets ? "Record without sets" : "Record in sets"}
        </Item>
        <Item
          icon={icon(IconCopy)}
          onClick={() => change((document) => duplicateActivity(document, id, newPartId), "now", `Copied ${name}.`)}
        >
          Copy
        </Item>
        <Menu.Divider />
        <MoveItems id={id} />
        <Menu.Divider />
        <Item
          icon={icon(IconTrash)}
          onClick={() => changeWithUndo((document) => editing.removeActivity(document, id), `Removed ${name}.`)}
        >
          Remove
        </Item>
      </Menu.Dropdown>
    </LazyMenu>
  );
}

function MoveItems({ id }: { id: string }) {
  const { view } = useEditor();
  const parts = useParts();
  const { sections } = view.draft.attributes;
  const others = sections.filter((section) => section.activities.every((one) => one.instance_id !== id));
  return (
    <>
      <Item icon={icon(IconArrowUp)} sign="Alt ↑" onClick={() => parts.stepActivity(id, -1)}>
        Move up
      </Item>
      <Item icon={icon(IconArrowDown)} sign="Alt ↓" onClick={() => parts.stepActivity(id, 1)}>
        Move down
      </Item>
      {others.map((section) => (
        <Item
          key={section.id}
          icon={icon(IconArrowRight)}
          onClick={() => parts.moveActivity(id, section.id, section.activities.length)}
        >{`To ${section.name || "the section without a name"}`}</Item>
      ))}
    </>
  );
}

type ItemProps = { children: ReactNode; onClick: () => void; icon?: ReactNode; sign?: string };

function Item({ children, onClick, icon: left, sign }: ItemProps) {
  return (
    <Menu.Item leftSection={left} rightSection={sign ? <kbd>{sign}</kbd> : undefined} onClick={onClick}>
      {children}
    </Menu.Item>
  );
}
