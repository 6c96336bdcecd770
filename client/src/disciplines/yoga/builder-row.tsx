/** One pose of a sequence that is built: its name, side, hold, way in and cue. */

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconGripVertical } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import { AutoText } from "@/components/ui/auto-text";
import { PoseThumb } from "@/disciplines/yoga/pose-thumb";
import { type Side, sayPose } from "@/disciplines/yoga/poses";
import { SecondsField } from "@/disciplines/yoga/seconds-field";
import * as sequence from "@/disciplines/yoga/sequence-model";
import { SideField } from "@/disciplines/yoga/side-field";
import { usePoseDrag } from "@/disciplines/yoga/use-pose-drag";
import type { SequenceEditing } from "@/disciplines/yoga/use-sequence-draft";
import { newPartId } from "@/practice/ids";
import styles from "./yoga.module.css";

export type BuilderRowProps = {
  row: sequence.Row;
  editing: SequenceEditing;
  readySeconds: number;
  onRemove: () => void;
};

export function BuilderRow({ row, editing: { draft, editRows }, readySeconds, onRemove }: BuilderRowProps) {
  const { id, pose } = row;
  const element = useRef<HTMLLIElement>(null);
  const said = sayPose(pose);
  const edit = (change: Parameters<typeof sequence.editPose>[2], typing?: string) =>
    editRows((rows) => sequence.editPose(rows, id, change), typing && `${typing} ${id}`);
  const { grip, edge, isLifted } = usePoseDrag(element, id, (dragged, at) =>
    editRows((rows) => sequence.dropPose(rows, dragged, id, at)),
  );
  const step = (by: -1 | 1) => editRows((rows) => sequence.stepPose(rows, id, by));
  const press = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (by === null || !event.altKey) return;
    event.preventDefault();
    step(by);
  };
  const [from, to] = sequence.runOfSide(draft.rows, id);
  return (
    <li
      ref={element}
      className={styles.row}
      aria-label={said}
      data-edge={edge ?? undefined}
      data-lifted={isLifted}
      onKeyDown={press}
    >
      <span ref={grip} className={styles.grip} title="Drag to move it; or Alt with ↑ and ↓">
        <IconGripVertical size={15} stroke={1.6} aria-hidden />
      </span>
      <PoseThumb pose={pose} />
      <div className={styles.rowText}>
        <AutoText
          label={`Name of ${said}`}
          value={pose.name}
          placeholder="Pose"
          className={styles.rowName}
          onType={(name) => edit({ name, pose: sequence.knownNamed(name)?.pose ?? pose.pose }, "name")}
        />
        <AutoText
          label={`Cue for ${said}`}
          value={pose.cue}
          placeholder="One cue, said while it is held"
          className={styles.rowCue}
          onType={(cue) => edit({ cue }, "cue")}
        />
      </div>
      <div className={styles.rowFields}>
        <SideField
          label={`Side of ${said}`}
          side={pose.side}
          onChange={(side: Side | null) => editRows((rows) => sequence.setSide(rows, id, side, newPartId))}
        />
        <SecondsField
          label={`Hold of ${said}`}
          seconds={pose.hold_seconds}
          onChange={(seconds) => edit({ hold_seconds: seconds ?? pose.hold_seconds })}
        />
        <SecondsField
          label={`Way into ${said}`}
          seconds={pose.transition_seconds}
          placeholder={`${readySeconds} s`}
          onChange={(seconds) => edit({ transition_seconds: seconds })}
        />
      </div>
      <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
        <Menu.Target>
          <ActionIcon variant="subtle" size={36} aria-label={`More for ${said}`}>
            <IconDots size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => editRows((rows) => sequence.copyPose(rows, id, newPartId))}>Copy</Menu.Item>
          {to > from && (
            <>
              <Menu.Item onClick={() => edit({ side: sequence.mirrored(pose).side })}>Mirror</Menu.Item>
              <Menu.Item onClick={() => editRows((rows) => sequence.mirrorRun(rows, id, newPartId))}>
                {to - from === 1 ? "Then the other side" : `Then these ${to - from} on the other side`}
              </Menu.Item>
            </>
          )}
          <Menu.Item onClick={() => step(-1)}>Move up</Menu.Item>
          <Menu.Item onClick={() => step(1)}>Move down</Menu.Item>
          <Menu.Item onClick={onRemove}>Remove</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
