/** One activity: tick, name, time, values, sets and note, all edited in place. */

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconNote, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { activitiesQuery } from "@/api/queries";
import type { Activity } from "@/api/types";
import { showUndo } from "@/components/ui/undo-toast";
import { ActivityTime } from "@/features/sessions/activity-time";
import { ActivitySets, ActivityValues } from "@/features/sessions/activity-values";
import { AutoText } from "@/features/sessions/auto-text";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { isRunning } from "@/features/sessions/durations";
import * as editing from "@/features/sessions/editing";
import { useEditor } from "@/features/sessions/editor-context";
import { valueFields } from "@/features/sessions/measures";
import styles from "./activities.module.css";

export function ActivityRow({ activity }: { activity: Activity }) {
  const { editor, view } = useEditor();
  const [isNoting, setNoting] = useState(false);
  const note = useRef<HTMLParagraphElement>(null);
  const { data: known } = useQuery({ ...activitiesQuery, enabled: activity.activity_id !== null });
  const defined = known?.find((one) => one.id === activity.activity_id)?.metrics ?? [];
  const measures = { metrics: [...view.server.metrics, ...defined], splits: view.server.splits };
  const id = activity.instance_id;
  const name = activity.name || "this activity";
  const change = (edit: (activity: Activity) => Activity, pace?: "typing") =>
    editor.edit((draft) => ({ ...draft, attributes: editing.editActivity(draft.attributes, id, edit) }), pace);
  const remove = () => {
    const removed = editing.findActivity(view.draft.attributes, id);
    editor.edit((draft) => ({ ...draft, attributes: editing.removeActivity(draft.attributes, id) }));
    if (!removed) return;
    showUndo(`Removed ${activity.name || "the activity"}.`, () =>
      editor.edit((draft) => ({ ...draft, attributes: editing.restoreActivity(draft.attributes, removed) })),
    );
  };
  const writeNote = () => {
    setNoting(true);
    // After the menu, which gives the focus back when it closes.
    requestAnimationFrame(() => note.current?.querySelector("textarea")?.focus());
  };
  return (
    <article className={styles.activity} data-running={view.draft.status === "ACTIVE" && isRunning(activity)}>
      <div className={styles.line}>
        <input
          type="checkbox"
          className={styles.tick}
          checked={activity.completed}
          aria-label={`Done: ${name}`}
          onChange={(event) => {
            const { checked } = event.target;
            change((one) => ({ ...one, completed: checked }));
          }}
        />
        <div className={styles.what}>
          <span className={styles.activityName}>
            <AutoText
              label="Name of the activity"
              value={activity.name}
              placeholder="Activity"
              onType={(text) => change((one) => ({ ...one, name: text }), "typing")}
              onLeave={editor.flush}
            />
          </span>
          <ActivityValues
            fields={valueFields(activity, defined)}
            measures={measures}
            onPut={(field, value) => change((one) => editing.recordValue(one, field, value))}
          />
        </div>
        <ActivityTime
          activity={activity}
          name={name}
          onPut={(seconds) => change((one) => ({ ...one, duration_seconds: seconds }))}
        />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={`More about ${name}`}>
              <IconDots size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconNote size={15} stroke={1.6} aria-hidden />} onClick={writeNote}>
              Write a note
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={15} stroke={1.6} aria-hidden />} onClick={remove}>
              Remove
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <ActivitySets activity={activity} measures={measures} onChange={change} />
      {(activity.notes !== "" || isNoting) && (
        <p className={styles.note} ref={note}>
          <AutoText
            label={`Note on ${name}`}
            value={activity.notes}
            placeholder="Note"
            isMultiline
            onType={(notes) => change((one) => ({ ...one, notes }), "typing")}
            onLeave={editor.flush}
          />
        </p>
      )}
      <ConflictRows of={(key) => key.startsWith(`activity|${id}|`)} />
    </article>
  );
}
