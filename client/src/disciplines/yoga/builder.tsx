/** The builder: poses are added by typing, everything is edited where it stands and saved by itself. */

import { ActionIcon, Button } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp, IconPlayerPlay } from "@tabler/icons-react";
import { useEffect } from "react";
import { useNavigate } from "react-router";
import type { Template } from "@/api/types";
import { showUndo } from "@/components/ui/undo-toast";
import { AddPose } from "@/disciplines/yoga/add-pose";
import { BuilderConflict } from "@/disciplines/yoga/builder-conflict";
import { BuilderHead } from "@/disciplines/yoga/builder-head";
import { BuilderRow } from "@/disciplines/yoga/builder-row";
import { PoseStrip } from "@/disciplines/yoga/pose-strip";
import { plannedSeconds, sayPose } from "@/disciplines/yoga/poses";
import { addPose, type Row, removePose } from "@/disciplines/yoga/sequence-model";
import { countPoses } from "@/disciplines/yoga/sequences";
import { useChoices } from "@/disciplines/yoga/use-choices";
import { useSequenceDraft } from "@/disciplines/yoga/use-sequence-draft";
import { DrillFrame } from "@/drills/drill-frame";
import { useDrillKeys } from "@/drills/use-drill-keys";
import { commandKey, isTyping } from "@/lib/keys";
import { formatClock } from "@/lib/time";
import { newPartId } from "@/practice/ids";
import styles from "./yoga.module.css";

const LONGEST_WAIT_MS = 1_500;

export type BuilderProps = { id: string; template: Template | null };

export function Builder({ id, template }: BuilderProps) {
  const navigate = useNavigate();
  const { readySeconds } = useChoices();
  const editing = useSequenceDraft(id, template);
  const { draft, editRows, undo, redo, flush } = editing;
  const poses = draft.rows.map(({ pose }) => pose);
  const go = async () => {
    // What is saved late is saved all the same: nobody waits long for it.
    await Promise.race([flush(), new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_MS))]);
    await navigate(`/drills/yoga?sequence=${id}`);
  };
  const isMade = undo !== null;
  useEffect(() => {
    if (isMade) void navigate(`/drills/yoga/build/${id}`, { replace: true });
  }, [isMade, id, navigate]);
  useDrillKeys({ Escape: () => void go() });
  useUndoKeys(undo, redo);
  const remove = ({ id: rowId, pose }: Row) => {
    const at = draft.rows.findIndex(({ id: one }) => one === rowId);
    editRows((rows) => removePose(rows, rowId));
    // What is changed meanwhile stays changed.
    showUndo(`Removed ${sayPose(pose)}.`, () => editRows((rows) => rows.toSpliced(at, 0, { id: rowId, pose })));
  };
  const total = formatClock(plannedSeconds(poses, readySeconds));
  const said = readySeconds > 0 ? `${total} with ${readySeconds} s to get ready` : total;
  return (
    <DrillFrame
      discipline="yoga"
      title={draft.name.trim() || "New sequence"}
      sub={`${countPoses(poses)} · ${said}`}
      onLeave={() => void go()}
      tools={
        <>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label="Undo"
            disabled={!undo}
            onClick={undo ?? undefined}
          >
            <IconArrowBackUp size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            aria-label="Redo"
            disabled={!redo}
            onClick={redo ?? undefined}
          >
            <IconArrowForwardUp size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </>
      }
      foot={
        <div className={styles.buildFoot}>
          <span className={styles.length}>
            <b>{countPoses(poses)}</b> in {said}
          </span>
          <Button
            size="md"
            leftSection={<IconPlayerPlay size={16} stroke={1.6} aria-hidden />}
            disabled={poses.length === 0}
            onClick={() => void go()}
          >
            To play it
          </Button>
        </div>
      }
    >
      <div className={styles.build}>
        <BuilderHead editing={editing} />
        <BuilderConflict editing={editing} />
        <PoseStrip parts={poses.map((pose) => ({ seconds: pose.hold_seconds, fill: 1 }))} />
        {draft.rows.length > 0 && (
          <p className={styles.columns} aria-hidden>
            <span>Pose and cue</span>
            <span className={styles.rowFields}>
              <span>Side</span>
              <span>Hold</span>
              <span>Way in</span>
            </span>
          </p>
        )}
        <ol className={styles.rows}>
          {draft.rows.map((row) => (
            <BuilderRow
              key={row.id}
              row={row}
              editing={editing}
              readySeconds={readySeconds}
              onRemove={() => remove(row)}
            />
          ))}
        </ol>
        <AddPose onAdd={(name) => editRows((rows) => addPose(rows, name, newPartId))} />
      </div>
    </DrillFrame>
  );
}

/** Ctrl+Z and Ctrl+Shift+Z, outside of fields. */
function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const command = commandKey(event);
      if (isTyping(event) || (command !== "z" && command !== "shift z")) return;
      event.preventDefault();
      event.stopPropagation();
      (command === "z" ? undo : redo)?.();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [undo, redo]);
}
