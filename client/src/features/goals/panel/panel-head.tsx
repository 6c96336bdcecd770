/** The top of the panel: the level, what is rarely needed, and the way out. */

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { LevelLetter } from "@/components/ui/level-letter";
import { levelOf } from "@/lib/levels";
import styles from "./panel.module.css";

export type PanelHeadProps = { type: string; menu: ReactNode; onClose: () => void };

export function PanelHead({ type, menu, onClose }: PanelHeadProps) {
  return (
    <div className={styles.head}>
      <span aria-hidden className={styles.letter}>
        <LevelLetter type={type} />
      </span>
      <span className={styles.level}>{levelOf(type).word}</span>
      {menu}
      <Tooltip label="Close (Esc)">
        <ActionIcon variant="subtle" size="md" aria-label="Close" onClick={onClose}>
          <IconX size={18} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
