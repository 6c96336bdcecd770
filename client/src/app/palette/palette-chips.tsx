/** What the search is narrowed to: chips, reached with Shift+Tab and left with Escape, Tab or by typing on. */

import { useState } from "react";
import { ToggleChip } from "@/components/ui/chip";
import type { Filters } from "./match";
import styles from "./palette.module.css";
import { FILTERS_ID, INPUT_ID } from "./use-line-keys";

const CHIPS = [
  { label: "Goals", name: "kind", value: "goals" },
  { label: "Sessions", name: "kind", value: "sessions" },
  { label: "Done", name: "state", value: "done" },
  { label: "In the trash", name: "state", value: "trash" },
] as const;

export type PaletteChipsProps = { filters: Filters; onChange: (filters: Filters) => void };

export function PaletteChips({ filters, onChange }: PaletteChipsProps) {
  const [place, setPlace] = useState(0);
  const go = (event: React.KeyboardEvent, by: number) => {
    event.preventDefault();
    const next = (place + by + CHIPS.length) % CHIPS.length;
    setPlace(next);
    event.currentTarget.querySelectorAll<HTMLElement>("button")[next]?.focus();
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.key === "ArrowRight") go(event, 1);
    else if (event.key === "ArrowLeft") go(event, -1);
    else if (["Escape", "Tab", "ArrowDown", "ArrowUp"].includes(event.key)) {
      event.preventDefault();
      event.stopPropagation();
      focusLine();
    } else if (event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey) focusLine();
  };
  return (
    <div role="toolbar" aria-label="Show only" id={FILTERS_ID} className={styles.chips} onKeyDownCapture={press}>
      {CHIPS.map((chip, at) => {
        const isOn = filters[chip.name] === chip.value;
        return (
          <ToggleChip
            key={chip.value}
            isOn={isOn}
            tabIndex={at === place ? 0 : -1}
            onClick={() => {
              setPlace(at);
              onChange({ ...filters, [chip.name]: isOn ? null : chip.value });
            }}
          >
            {chip.label}
          </ToggleChip>
        );
      })}
    </div>
  );
}

function focusLine(): void {
  document.getElementById(INPUT_ID)?.focus();
}
