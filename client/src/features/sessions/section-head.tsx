/** The head of a section: its name, what was practised of what was planned, and what can be done with it. */

import { Button } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconPlus } from "@tabler/icons-react";
import { type KeyboardEvent, type Ref, useRef, useState } from "react";
import type { Section } from "@/api/types";
import { AutoText } from "@/components/ui/auto-text";
import { DragHandle } from "@/features/sessions/drag-handle";
import { useParts } from "@/features/sessions/parts-context";
import { SectionMenu } from "@/features/sessions/section-menu";
import { TimeInput } from "@/features/sessions/time-input";
import { useEdits } from "@/features/sessions/use-edits";
import { formatClock, formatDuration } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { isRunning, sectionSeconds } from "@/practice/durations";
import { editSection } from "@/practice/editing";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import { planTime } from "@/practice/sections";
import styles from "./activities.module.css";

export type SectionHeadProps = {
  section: Section;
  handle: Ref<HTMLSpanElement>;
  isFolded: boolean;
  canFold: boolean;
  onFold: (isFolded: boolean) => void;
  onAdd: () => void;
};

export function SectionHead({ section, handle, isFolded, canFold, onFold, onAdd }: SectionHeadProps) {
  const editor = useSessionEditor();
  const { change } = useEdits();
  const { stepSection } = useParts();
  const [isPlanning, setPlanning] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const { id } = section;
  const name = section.name || "this section";
  const planned = section.planned_seconds;
  const step = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    stepSection(id, event.key === "ArrowUp" ? -1 : 1);
  };
  const Fold = isFolded ? IconChevronRight : IconChevronDown;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Alt with an arrow moves the section from anywhere in its head
    <div className={styles.head} onKeyDown={step}>
      <DragHandle ref={handle} />
      {canFold && (
        <button
          type="button"
          className={styles.fold}
          aria-expanded={!isFolded}
          aria-label={`${isFolded ? "Unfold" : "Fold"} ${name}`}
          onClick={() => onFold(!isFolded)}
        >
          <Fold size={15} stroke={1.6} aria-hidden />
        </button>
      )}
      <h2 className={styles.sectionName} ref={title}>
        <AutoText
          label="Name of the section"
          value={section.name}
          placeholder="Section"
          onType={(text) =>
            change((document) => editSection(document, id, (one) => ({ ...one, name: text })), "typing")
          }
          onLeave={editor.flush}
        />
      </h2>
      <span className={styles.sum}>
        <Done section={section} />
        {(planned !== null || isPlanning) && (
          <span className={styles.plan}>
            {" of"}
            <TimeInput
              label={`Planned time of ${name}`}
              seconds={planned}
              format={formatDuration}
              isFocused={isPlanning}
              onPut={(next) => change((document) => editSection(document, id, (one) => planTime(one, next)))}
              onLeave={() => setPlanning(false)}
            />
          </span>
        )}
      </span>
      <Button
        variant="subtle"
        size="xs"
        className={styles.addButton}
        leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
        onClick={onAdd}
      >
        Activity
      </Button>
      <SectionMenu
        section={section}
        isFolded={isFolded}
        onFold={onFold}
        onPlan={() => setPlanning(true)}
        // After the menu, which gives the focus back when it closes.
        onRename={() => requestAnimationFrame(() => title.current?.querySelector("textarea")?.focus())}
      />
    </div>
  );
}

function Done({ section }: { section: Section }) {
  const isActive = useEditorValue((view) => view.draft.status === "ACTIVE");
  const isLive = isActive && section.activities.some(isRunning);
  const now = useNow(1000, isLive);
  const [, done] = sectionSeconds(section, isLive ? now : null);
  return done > 0 || section.planned_seconds !== null ? formatClock(done) : null;
}
