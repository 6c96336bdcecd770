/** The frame of a task: what is asked, and the way out. */

import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./panel.module.css";

export type TaskBoxProps = { title: string; onClose: () => void; children: ReactNode };

export function TaskBox({ title, onClose, children }: TaskBoxProps) {
  const cameFrom = useRef(document.activeElement);
  useEffect(() => {
    const before = cameFrom.current;
    // What had the focus in here goes with it: on from where it came.
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    };
  }, []);
  return (
    <section
      className={styles.task}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.taskHead}>
        <h2>{title}</h2>
        <ActionIcon variant="subtle" size="sm" aria-label={`Close “${title}”`} onClick={onClose}>
          <IconX size={15} stroke={1.6} />
        </ActionIcon>
      </div>
      {children}
    </section>
  );
}
