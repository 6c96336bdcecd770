/** One activity: tick, name, time and timer in a line, what is measured below it; everything edited in place. */

import { Button } from "@mantine/core";
import { memo, useRef, useState } from "react";
import type { Activity } from "@/api/types";
import { AutoText } from "@/components/ui/auto-text";
import { Note } from "@/components/ui/note";
import { Tick } from "@/components/ui/tick";
import { ActivityMenu } from "@/features/sessions/activity-menu";
import { ActivityTime } from "@/features/sessions/activity-time";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { DefineForm } from "@/features/sessions/define-form";
import { DragHandle } from "@/features/sessions/drag-handle";
import { SetGrid } from "@/features/sessions/set-grid";
import { TimerButton } from "@/features/sessions/timer-button";
import { useActivityEdits } from "@/features/sessions/use-edits";
import { useMeasured } from "@/features/sessions/use-measured";
import { useRowDrag } from "@/features/sessions/use-row-drag";
import { useRowKeys } from "@/features/sessions/use-row-keys";
import { ValueLine } from "@/features/sessions/value-line";
import { isRunning } from "@/practice/durations";
import { isSame } from "@/practice/editing";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import styles from "./activities.module.css";

export type ActivityRowProps = {
  activity: Activity;
  sectionId: string;
  /** Whether it was added just now; what is measured of it can then be said at once. */
  isNew: boolean;
};

/** Drawn again only when something of it is another: a session can have many. */
export const ActivityRow = memo(Row, isSame);

function Row({ activity, sectionId, isNew }: ActivityRowProps) {
  const editor = useSessionEditor();
  const id = activity.instance_id;
  const name = activity.name || "this activity";
  const { change } = useActivityEdits(id);
  const measured = useMeasured(activity);
  const [opened, setOpened] = useState<"note" | "plan" | "define" | null>(null);
  const row = useRef<HTMLElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const landing = useRowDrag(row, handle, activity, sectionId);
  const keys = useRowKeys(id);
  const isActive = useEditorValue((view) => view.draft.status === "ACTIVE");
  const isLive = isActive && isRunning(activity);
  const wantsSets = measured.definition?.has_sets === true && activity.metrics.length === 0;
  const isInSets = activity.sets.length > 0 || wantsSets;
  // After the menu, which gives the focus back when it closes.
  const focusLater = (field: string) =>
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>(field)?.focus());
  const open = (part: "note" | "define", field: string) => {
    setOpened(part);
    focusLater(field);
  };
  const writeNote = () => open("note", "[data-note] textarea");
  const define = () => open("define", "form[data-define] input");
  return (
    <article
      ref={row}
      className={styles.activity}
      data-part={id}
      data-activity
      data-running={isLive}
      data-landing={landing?.edge}
      aria-label={name}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys move it and start its timer
      tabIndex={0}
      onKeyDown={keys}
    >
      <DragHandle ref={handle} />
      <div className={styles.activityLine}>
        <Tick
          className={styles.tickHit}
          label={`Done: ${name}`}
          isDone={activity.completed}
          onChange={(completed) => change((one) => ({ ...one, completed }))}
        />
        <span className={styles.activityName}>
          <AutoText
            label="Name of the activity"
            value={activity.name}
            placeholder="Activity"
            onType={(text) => change((one) => ({ ...one, name: text }), "typing")}
            onLeave={editor.flush}
          />
        </span>
        <ActivityTime
          activity={activity}
          name={name}
          isLive={isLive}
          isPlanning={opened === "plan"}
          onPlanned={() => setOpened(null)}
        />
        {isActive && <TimerButton id={id} name={name} isRunning={isLive} />}
        <ActivityMenu
          activity={activity}
          name={name}
          isInSets={isInSets}
          onNote={writeNote}
          onPlan={() => setOpened("plan")}
          onDefine={define}
          onSets={() => focusLater("table input")}
        />
        {isNew && activity.activity_id === null && opened !== "define" && (
          <Button variant="subtle" size="compact-xs" className={styles.define} data-values onClick={define}>
            Define what is measured
          </Button>
        )}
        <ValueLine activity={activity} measured={measured} hasSets={isInSets} onChange={change} />
      </div>
      <div className={styles.under}>
        {isInSets && <SetGrid activity={activity} measured={measured} isLive={isLive} />}
        {opened === "define" && <DefineForm activity={activity} onClose={() => setOpened(null)} />}
        {(activity.notes !== "" || opened === "note") && (
          <div className={styles.note} data-note>
            <Note
              label={`Note on ${name}`}
              value={activity.notes}
              placeholder="Note"
              onType={(notes) => change((one) => ({ ...one, notes }), "typing")}
              onLeave={editor.flush}
            />
          </div>
        )}
      </div>
      <ConflictRows of={(key) => key.startsWith(`activity|${id}|`)} />
    </article>
  );
}
