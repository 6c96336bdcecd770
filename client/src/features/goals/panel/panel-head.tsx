/** The top of the panel: the level, what is rarely needed, and the way out. */

import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { IconDots, IconTrash, IconX } from "@tabler/icons-react";
import { LevelLetter } from "@/components/ui/level-letter";
import { levelOf } from "@/lib/levels";
import styles from "./panel.module.css";

export type PanelHeadProps = { type: string; onRemove: () => void; onClose: () => void };

export function PanelHead({ type, onRemove, onClose }: PanelHeadProps) {
  return (
    <div className={styles.head}>
      <span aria-hidden className={styles.letter}>
        <LevelLetter type={type} />
      </span>
      <span className={styles.level}>{levelOf(type).word}</span>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" size="md" aria-label="More">
            <IconDots size={18} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTrash size={15} stroke={1.6} />} onClick={onRemove}>
            Move to the trash
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label="Close (Esc)">
        <ActionIcon variant="subtle" size="md" aria-label="Close" onClick={onClose}>
          <IconX size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
