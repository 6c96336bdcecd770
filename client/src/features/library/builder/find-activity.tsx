/** The line that adds an activity: find one of yours, or type a new name and press Enter. */

import { Combobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { KeyboardEvent } from "react";
import { activitiesQuery } from "@/api/queries";
import { showMeasured } from "@/features/library/recorded";
import { findByLetters } from "@/lib/by-name";
import { useAddActivity } from "@/practice/use-add-activity";
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
  const line = useAddActivity({ known, hasFocus, onAdd: (name, one) => onAdd(name, one?.id ?? null), onClose });
  const { name, box } = line;
  const found = name.trim() === "" ? [] : findByLetters(known, name).slice(0, MOST_OFFERED);
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && box.getSelectedOptionIndex() === -1) {
      event.preventDefault();
      line.enter();
    } else if (event.key === "Escape" && !(box.dropdownOpened && found.length > 0)) line.escape();
  };
  return (
    <Combobox store={box} onOptionSubmit={line.choose}>
      <Combobox.Target>
        <div className={styles.find}>
          <IconSearch size={15} stroke={1.6} aria-hidden />
          <Combobox.EventsTarget>
            <input
              ref={line.field}
              value={name}
              aria-label={`New activity in ${sectionName || "this section"}`}
              placeholder="Find an activity, or type a new name and press Enter"
              maxLength={300}
              onChange={(event) => line.type(event.currentTarget.value)}
              onBlur={line.leave}
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
