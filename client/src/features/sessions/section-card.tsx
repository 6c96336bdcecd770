/** One section: its head, its activities, and the line that adds another one. */

import { useQuery } from "@tanstack/react-query";
import { memo, useRef, useState } from "react";
import { activitiesQuery, activityGroupsQuery } from "@/api/queries";
import type { ActivityDefinition, Section } from "@/api/types";
import { ActivityRow } from "@/features/sessions/activity-row";
import { AddField } from "@/features/sessions/add-field";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { useParts } from "@/features/sessions/parts-context";
import { SectionHead } from "@/features/sessions/section-head";
import { useEdits } from "@/features/sessions/use-edits";
import { usePartDrag } from "@/features/sessions/use-part-drag";
import { isRunning } from "@/practice/durations";
import * as editing from "@/practice/editing";
import { useSessionEditor } from "@/practice/editor-context";
import { newPartId } from "@/practice/ids";
import styles from "./activities.module.css";

export type SectionCardProps = { section: Section; isBegun: boolean; isMany: boolean; movedId: string | null };

/** Drawn again only when something of it is another. */
export const SectionCard = memo(Card, editing.isSame);

function Card({ section, isBegun, isMany, movedId }: SectionCardProps) {
  const editor = useSessionEditor();
  const { change } = useEdits();
  const parts = useParts();
  const card = useRef<HTMLElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const [isAdding, setAdding] = useState(isBegun);
  const [newId, setNewId] = useState(isBegun ? section.activities[0]?.instance_id : null);
  const [isFolded, setFolded] = useState(isMany && isOver(section));
  const isAwake = section.activities.some((one) => isRunning(one) || one.instance_id === movedId);
  const isHidden = isFolded && !isAwake;
  const { data: offered } = useQuery(activitiesQuery);
  const { data: groups } = useQuery(activityGroupsQuery);
  const landing = usePartDrag({
    kind: "section",
    id: section.id,
    name: section.name || "Section",
    element: card,
    handle,
    onDrop: (dragged, edge) => {
      if (dragged.kind === "activity") {
        const index = edge === "top" ? 0 : section.activities.length;
        parts.moveActivity(dragged.id, section.id, index);
        return;
      }
      const rest = editor.getView().draft.attributes.sections.filter((one) => one.id !== dragged.id);
      const at = rest.findIndex((one) => one.id === section.id);
      parts.moveSection(dragged.id, edge === "top" ? at : at + 1);
    },
  });
  const add = (name: string, known: ActivityDefinition | null) => {
    setAdding(true);
    const activity = editing.newActivity(name, newPartId(), known?.id);
    setNewId(activity.instance_id);
    change((document) => editing.addActivity(document, section.id, activity));
  };
  return (
    <section
      ref={card}
      className={styles.section}
      aria-label={section.name || "Section"}
      data-part={section.id}
      data-landing={landing && `${landing.kind}-${landing.edge}`}
      tabIndex={-1}
    >
      <SectionHead
        section={section}
        handle={handle}
        isFolded={isHidden}
        canFold={isMany || isFolded}
        onFold={setFolded}
        onAdd={() => {
          setFolded(false);
          setAdding(true);
        }}
      />
      <ConflictRows of={(key) => key.startsWith(`section|${section.id}|`)} />
      {isHidden ? (
        <FoldedLine section={section} onOpen={() => setFolded(false)} />
      ) : (
        section.activities.map((activity) => (
          <ActivityRow
            key={activity.instance_id}
            activity={activity}
            sectionId={section.id}
            isNew={activity.instance_id === newId}
          />
        ))
      )}
      {!isHidden && (isAdding || section.activities.length === 0) && (
        <div className={styles.addActivity}>
          <AddField
            label="New activity"
            placeholder="Find an activity, or type a new name and press Enter"
            hasFocus={isAdding}
            isOpen={isAdding && !isBegun}
            offered={offered}
            groups={groups}
            onAdd={add}
            onClose={() => setAdding(false)}
          />
        </div>
      )}
    </section>
  );
}

function isOver(section: Section): boolean {
  return section.activities.length > 0 && section.activities.every((one) => one.completed);
}

function FoldedLine({ section, onOpen }: { section: Section; onOpen: () => void }) {
  const done = section.activities.filter((one) => one.completed).length;
  const names = section.activities.map((one) => one.name).join(", ");
  return (
    <button type="button" className={styles.folded} onClick={onOpen}>
      <span>
        {done} of {section.activities.length} done
      </span>
      <span className={styles.foldedNames}>{names}</span>
    </button>
  );
}
