/** The chosen files, each with its way out. */

import { UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { sayBytes } from "@/lib/numbers";
import styles from "./imports.module.css";
import type { Source } from "./model";

export type SourceChipsProps = { sources: readonly Source[]; onRemove: (key: string) => void };

export function SourceChips({ sources, onRemove }: SourceChipsProps) {
  return (
    <ul className={styles.sources} aria-label="Chosen files">
      {sources.map(({ key, name, content }) => (
        <li key={key}>
          <span>{name}</span>
          <span className={styles.faint}>{sayBytes(content.size)}</span>
          <UnstyledButton aria-label={`Leave out ${name}`} onClick={() => onRemove(key)}>
            <IconX size={15} stroke={1.6} aria-hidden />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
