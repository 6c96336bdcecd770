/** Everything that can be done with a section. */

import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconFlag,
  IconFold,
  IconPencil,
  IconTrash,
} from "@tabler/icons-react";
import type { Section } from "@/api/types";
import { useParts } from "@/features/sessions/parts-context";
import { useEdits } from "@/features/sessions/use-edits";
import * as editing from "@/practice/editing";
import { newPartId } from "@/practice/ids";
import { duplicateSection } from "@/practice/section-copies";
import styles from "./activities.module.css";

export type SectionMenuProps = {
  section: Section;
  isFolded: boolean;
  onFold: (isFolded: boolean) => void;
  onPlan: () => void;
  onRename: () => void;
};

const icon = (Icon: typeof IconDots) => <Icon size={15} stroke={1.6} aria-hidden />;

export function SectionMenu({ section, isFolded, onFold, onPlan, onRename }: SectionMenuProps) {
  const { change, changeWithUndo } = useEdits();
  const { stepSection } = useParts();
  const { id } = section;
  const name = section.name || "the section";
  return (
    <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]} width={230}>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={`More about ${section.name || "this section"}`}>
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        <Menu.Item leftSection={icon(IconPencil)} onClick={onRename}>
          Rename
        </Menu.Item>
        <Menu.Item leftSection={icon(IconFlag)} onClick={onPlan}>
          Plan its time
        </Menu.Item>
        <Menu.Item leftSection={icon(IconFold)} onClick={() => onFold(!isFolded)}>
          {isFolded ? "Unfold" : "Fold"}
        </Menu.Item>
        <Menu.Item
          leftSection={icon(IconCopy)}
          onClick={() => change((document) => duplicateSection(document, id, newPartId), "now", `Copied ${name}.`)}
        >
          Copy
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={icon(IconArrowUp)} rightSection={<kbd>Alt ↑</kbd>} onClick={() => stepSection(id, -1)}>
          Move up
        </Menu.Item>
        <Menu.Item leftSection={icon(IconArrowDown)} rightSection={<kbd>Alt ↓</kbd>} onClick={() => stepSection(id, 1)}>
          Move down
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={icon(IconTrash)}
          onClick={() => changeWithUndo((document) => editing.removeSection(document, id), `Removed ${name}.`)}
        >
          Remove the section
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
