/** The line that adds an activity: find one of yours, or type a new name and press Enter. */

import { Combobox, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { activitiesQuery } from "@/api/queries";
import { showMeasured } from "@/features/library/recorded";
import { findByName, searchByName } from "@/practice/known-activities";
import styles from "./builder.module.css";

const MOST_OFFERED = 8;

export type FindActivityProps = {
  /** Whether somebody asked for it just now. */
  hasFocus: boolean;
  sectionName: string;
  onAdd: (name: string, activityId: string | null) => void;
  onClose: () => void;
};

export function FindActivity({ hasFocus, sectionName, onAdd, onClose }: FindActivityProps) {
  const { data: known = [] } = useQuery(activitiesQuery);
  const [name, setName] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const found = searchByName(known, name).slice(0, MOST_OFFERED);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  const clear = () => {
    setName("");
    box.closeDropdown();
  };
  const add = () => {
    const one = findByName(known, name);
    if (name.trim() !== "") onAdd(one?.name ?? name.trim(), one?.id ?? null);
    clear();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && box.getSelectedOptionIndex() === -1) {
      event.preventDefault();
      if (name.trim() === "") onClose();
      else add();
    } else if (event.key === "Escape" && !(box.dropdownOpened && found.length > 0)) {
      setName("");
      onClose();
    }
  };
  return (
    <Combobox
      store={box}
      onOptionSubmit={(id) => {
        const one = known.find((other) => other.id === id);
        if (one) onAdd(one.name, one.id);
        clear();
      }}
    >
      <Combobox.Target>
        <div className={styles.find}>
          <IconSearch size={15} stroke={1.6} aria-hidden />
          <Combobox.EventsTarget>
            <input
              ref={field}
              value={name}
              aria-label={`New activity in ${sectionName || "this section"}`}
              placeholder="Find an activity, or type a new name and press Enter"
              maxLength={300}
              onChange={(event) => {
                setName(event.currentTarget.value);
                box.resetSelectedOption();
                if (event.currentTarget.value.trim() === "") box.closeDropdown();
                else box.openDropdown();
              }}
              onBlur={() => {
                add();
                onClose();
              }}
              onKeyDown={press}
            />
          </Combobox.EventsTarget>
        </div>
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0} onMouseDown={(event) => event.preventDefault()}>
        <Combobox.Options aria-label="Your activities">
          {found.map((one) => (
            <Combobox.Option key={one.id} value={one.id} className={styles.offer}>
              {one.name}
              <span className={styles.offerMeasured}>{showMeasured(one.metrics)}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
