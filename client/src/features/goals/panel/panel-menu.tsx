/** What is rarely done with a goal; nothing here asks "are you sure", everything can be undone. */

import { ActionIcon, Menu } from "@mantine/core";
import {
  IconBinaryTree2,
  IconCopy,
  IconCornerDownRight,
  IconDots,
  IconLayoutSidebar,
  IconListTree,
  IconPencil,
  IconStairs,
  IconTrash,
} from "@tabler/icons-react";
import type { ViewName } from "../hooks/use-tree-view";
import { LevelMenu } from "../level-menu";
import type { GoalLevelType } from "../model/levels";
import type { GoalNode } from "../model/tree";

/** The menu gives the focus back to its button as it closes; what takes the focus itself waits for that. */
const CLOSED_MILLISECONDS = 30;
const later = (act: () => void) => setTimeout(act, CLOSED_MILLISECONDS);

const ICON = { size: 15, stroke: 1.6 };
const VIEWS: readonly [ViewName, string, typeof IconDots][] = [
  ["tree", "Show in the tree", IconBinaryTree2],
  ["outline", "Show in the outline", IconListTree],
  ["icicle", "Show in the icicle", IconLayoutSidebar],
];

export type PanelMenuProps = {
  goal: GoalNode;
  view: ViewName;
  onRename: () => void;
  onConvert: (type: GoalLevelType) => void;
  onTask: (task: "move" | "copy") => void;
  onShow: (view: ViewName) => void;
  onRemove: () => void;
};

export function PanelMenu({ goal, view, onRename, onConvert, onTask, onShow, onRemove }: PanelMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="md" aria-label="More">
          <IconDots size={18} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={() => later(onRename)}>
          Rename
        </Menu.Item>
        <LevelMenu goal={goal} icon={<IconStairs {...ICON} />} position="left-start" onConvert={onConvert} />
        <Menu.Item leftSection={<IconCornerDownRight {...ICON} />} onClick={() => later(() => onTask("move"))}>
          Move to…
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...ICON} />} onClick={() => later(() => onTask("copy"))}>
          Copy…
        </Menu.Item>
        <Menu.Divider />
        {VIEWS.filter(([name]) => name !== view).map(([name, label, Icon]) => (
          <Menu.Item key={name} leftSection={<Icon {...ICON} />} onClick={() => onShow(name)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash {...ICON} />} onClick={onRemove}>
          Move to the trash
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
