/** Type a few letters, arrows, Enter: a list in place, for choosing one thing. */

import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { type ReactNode, useEffect, useMemo, useState } from "react";
import { findByLetters } from "@/lib/by-name";
import styles from "./pick-list.module.css";

export interface Pick {
  id: string;
  name: string;
  /** Before the name: a letter, a day. */
  mark: ReactNode;
  /** A second, quiet line. */
  detail?: string;
}

const MOST_SHOWN = 40;

export type PickListProps = {
  label: string;
  picks: readonly Pick[];
  /** Said when there is nothing at all to choose. */
  empty: string;
  onPick: (id: string) => void;
  onClose: () => void;
};

export function PickList({ label, picks, empty, onPick, onClose }: PickListProps) {
  const [typed, setTyped] = useState("");
  const box = useCombobox({ opened: true });
  const words = typed.trim();
  const found = useMemo(() => findByLetters(picks, words), [picks, words]);
  const { selectFirstOption } = box;
  // Once the new list stands there: Enter takes its first.
  useEffect(() => {
    if (words !== "") selectFirstOption();
  }, [words, selectFirstOption]);
  return (
    <Combobox store={box} onOptionSubmit={onPick}>
      <Combobox.EventsTarget>
        <TextInput
          size="xs"
          role="combobox"
          aria-label={label}
          placeholder={label}
          autoFocus
          data-autofocus
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            onClose();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={styles.picks} aria-label={label}>
        {found.slice(0, MOST_SHOWN).map((pick) => (
          <Combobox.Option key={pick.id} value={pick.id} className={styles.pick}>
            {pick.mark}
            <span className={styles.pickText}>
              <span>{pick.name}</span>
              {pick.detail && <span className={styles.pickDetail}>{pick.detail}</span>}
            </span>
          </Combobox.Option>
        ))}
        {found.length === 0 && <Combobox.Empty>{picks.length === 0 ? empty : "Nothing of that name."}</Combobox.Empty>}
        {found.length > MOST_SHOWN && <p className={styles.more}>{found.length - MOST_SHOWN} more: type to narrow.</p>}
      </Combobox.Options>
    </Combobox>
  );
}
