/** The head of a section: drag it by its grip, type its name, give it a time where its activities have none. */

import { ActionIcon, Button, Menu } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconGripVertical,
  IconPlus,
  IconTrash,
} from "@tabler/icons-react";
import type { Ref } from "react";
import type { Section } from "@/api/types";
import { AutoText } from "@/components/ui/auto-text";
import { useBuilder } from "@/features/library/builder/builder-context";
import { PlannedField } from "@/features/library/builder/planned-field";
import { stepKey } from "@/features/library/focus-part";
import { hasOwnTime, plannedSeconds } from "@/features/library/plan";
import { formatDuration } from "@/lib/time";
import { editSection, removeSection } from "@/practice/editing";
import { newPartId } from "@/practice/ids";
import { duplicateSection } from "@/practice/section-copies";
import { planTime } from "@/practice/sections";
import styles from "./builder.module.css";

export type SectionHeadProps = {
  section: Section;
  handle: Ref<HTMLSpanElement>;
  onStep: (by: 1 | -1) => void;
  onAdd: () => void;
};

export function SectionHead({ section, handle, onStep, onAdd }: SectionHeadProps) {
  const { editor, change } = useBuilder();
  const seconds = plannedSeconds(section);
  const named = section.name || "this section";
  const edit = (step: (section: Section) => Section, pace?: "typing") =>
    change((plan) => editSection(plan, section.id, step), pace ? { pace, message: "Renamed a section." } : {});
  return (
    <div className={styles.sectionHead} role="group" aria-label={named} onKeyDown={(event) => stepKey(event, onStep)}>
      <span ref={handle} className={styles.grip} title="Drag to move it; or Alt with ↑ and ↓">
        <IconGripVertical size={15} stroke={1.6} aria-hidden />
      </span>
      <h2 className={styles.sectionName} data-control="name">
        <AutoText
          label="Name of the section"
          value={section.name}
          placeholder="Section"
          onType={(name) => edit((one) => ({ ...one, name }), "typing")}
          onLeave={editor.flush}
        />
      </h2>
      {hasOwnTime(section) ? (
        <PlannedField
          label={`Planned time of ${named}`}
          seconds={seconds}
          isQuiet
          onChange={(planned) => edit((one) => planTime(one, planned))}
        />
      ) : (
        <span className={styles.sum}>{formatDuration(seconds)}</span>
      )}
      <Button
        variant="subtle"
        size="xs"
        className={styles.addActivity}
        aria-label={`Add an activity to ${named}`}
        leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
        onClick={onAdd}
      >
        Activity
      </Button>
      <SectionMenu section={section} onStep={onStep} />
    </div>
  );
}

function SectionMenu({ section, onStep }: Pick<SectionHeadProps, "section" | "onStep">) {
  const { change, remove } = useBuilder();
  const icon = { size: 15, stroke: 1.6, "aria-hidden": true } as const;
  const named = section.name || "the section";
  return (
    <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={`More about ${section.name || "this section"}`}>
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp {...icon} />} rightSection={<kbd>Alt ↑</kbd>} onClick={() => onStep(-1)}>
          Move up
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown {...icon} />} rightSection={<kbd>Alt ↓</kbd>} onClick={() => onStep(1)}>
          Move down
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy {...icon} />}
          onClick={() =>
            change((plan) => duplicateSection(plan, section.id, newPartId), { message: `Copied ${named}.` })
          }
        >
          Copy
        </Menu.Item>
        <Menu.Item
          leftSection={<IconTrash {...icon} />}
          onClick={() => remove((plan) => removeSection(plan, section.id), `Removed ${named}.`)}
        >
          Remove the section
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
