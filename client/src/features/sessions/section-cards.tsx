/** The sections of the session with their activities; parts are added on the spot and removed with undo. */

import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconPlus, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { activitiesQuery } from "@/api/queries";
import type { Section } from "@/api/types";
import { showUndo } from "@/components/ui/undo-toast";
import { ActivityRow } from "@/features/sessions/activity-row";
import { AddField } from "@/features/sessions/add-field";
import { AddSection, FirstActivity } from "@/features/sessions/add-parts";
import { AutoText } from "@/features/sessions/auto-text";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { sectionSeconds } from "@/features/sessions/durations";
import * as editing from "@/features/sessions/editing";
import { useEditor } from "@/features/sessions/editor-context";
import { newPartId } from "@/features/sessions/ids";
import { formatClock, formatDuration } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import styles from "./activities.module.css";

export function SectionCards() {
  const { editor, view } = useEditor();
  const { sections } = view.draft.attributes;
  /** The section that came with the first activity: its line for the next one keeps the focus. */
  const [begunId, setBegunId] = useState<string | null>(null);
  const addSection = (name: string) =>
    editor.edit((draft) => ({ ...draft, attributes: editing.addSection(draft.attributes, name, newPartId()) }));
  return (
    <>
      {sections.length === 0 && <FirstActivity onBegun={setBegunId} />}
      {sections.map((section) => (
        <SectionCard key={section.id} section={section} isBegun={section.id === begunId} />
      ))}
      <AddSection onAdd={addSection} />
    </>
  );
}

function SectionCard({ section, isBegun }: { section: Section; isBegun: boolean }) {
  const { editor, view } = useEditor();
  const isActive = view.draft.status === "ACTIVE";
  const now = useNow(1000, isActive);
  const [isAdding, setAdding] = useState(isBegun);
  const { data: offered } = useQuery(activitiesQuery);
  const [planned, done] = sectionSeconds(section, isActive ? now : null);
  const change = (edit: (document: typeof view.draft.attributes) => typeof view.draft.attributes, pace?: "typing") =>
    editor.edit((draft) => ({ ...draft, attributes: edit(draft.attributes) }), pace);
  const remove = () => {
    const index = view.draft.attributes.sections.findIndex((one) => one.id === section.id);
    change((document) => editing.removeSection(document, section.id));
    showUndo(`Removed ${section.name || "the section"}.`, () =>
      change((document) => editing.restoreSection(document, section, index)),
    );
  };
  return (
    <section className={styles.section} aria-label={section.name || "Section"}>
      <div className={styles.head}>
        <h2 className={styles.sectionName}>
          <AutoText
            label="Name of the section"
            value={section.name}
            placeholder="Section"
            onType={(name) =>
              change((document) => editing.editSection(document, section.id, (one) => ({ ...one, name })), "typing")
            }
            onLeave={editor.flush}
          />
        </h2>
        <span className={styles.sum}>
          {(done > 0 || planned > 0) && formatClock(done)}
          {planned > 0 && <span className={styles.plan}> of {formatDuration(planned)}</span>}
        </span>
        <Button
          variant="subtle"
          size="xs"
          className={styles.addButton}
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => setAdding(true)}
        >
          Activity
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={`More about ${section.name || "this section"}`}>
              <IconDots size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconTrash size={15} stroke={1.6} aria-hidden />} onClick={remove}>
              Remove the section
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      <ConflictRows of={(key) => key.startsWith(`section|${section.id}|`)} />
      {section.activities.map((activity) => (
        <ActivityRow key={activity.instance_id} activity={activity} />
      ))}
      {(isAdding || section.activities.length === 0) && (
        <div className={styles.addActivity}>
          <AddField
            label="New activity"
            placeholder="Name of the activity"
            hasFocus={isAdding}
            offered={offered}
            onAdd={(name, known) => {
              setAdding(true);
              const activity = editing.newActivity(name, newPartId(), known?.id);
              change((document) => editing.addActivity(document, section.id, activity));
            }}
            onClose={() => setAdding(false)}
          />
        </div>
      )}
    </section>
  );
}
