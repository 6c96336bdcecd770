/** Choose the goal a session stands under: type a few letters, arrows, Enter. */

import { Combobox, useCombobox } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { sayProblem } from "@/api/client";
import { treeQuery } from "@/api/queries";
import { LevelLetter } from "@/components/ui/level-letter";
import { listPlaces, searchPlaces } from "@/practice/places";
import styles from "./goal-picker.module.css";

const MOST_SHOWN = 60;
const UNFILED = "unfiled";

export type GoalPickerProps = {
  value: string | null;
  /** Say what choosing nothing is called; absent: something must be chosen. */
  noneLabel?: string;
  onPick: (id: string | null) => void;
  /** The control that opens the list; it gets the function that does so. */
  children: (toggle: () => void, isOpen: boolean) => ReactNode;
};

export function GoalPicker({ value, noneLabel, onPick, children }: GoalPickerProps) {
  const [typed, setTyped] = useState("");
  const target = useRef<HTMLSpanElement>(null);
  const box = useCombobox({
    onDropdownClose: () => {
      setTyped("");
      box.resetSelectedOption();
    },
    onDropdownOpen: () => box.focusSearchInput(),
  });
  return (
    <Combobox
      store={box}
      width={340}
      position="bottom-start"
      withinPortal
      onOptionSubmit={(id) => {
        onPick(id === UNFILED ? null : id);
        box.closeDropdown();
        target.current?.querySelector("button")?.focus();
      }}
    >
      <Combobox.Target withAriaAttributes={false}>
        <span ref={target} className={styles.target}>
          {children(() => box.toggleDropdown(), box.dropdownOpened)}
        </span>
      </Combobox.Target>
      <Combobox.Dropdown className={styles.dropdown}>
        <Combobox.Search
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            box.selectFirstOption();
          }}
          placeholder="Search goals"
          aria-label="Search goals"
        />
        {box.dropdownOpened && <Options typed={typed} value={value} noneLabel={noneLabel} />}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Options({ typed, value, noneLabel }: Pick<GoalPickerProps, "value" | "noneLabel"> & { typed: string }) {
  const tree = useQuery(treeQuery);
  const places = useMemo(() => listPlaces(tree.data?.nodes ?? []), [tree.data]);
  const found = searchPlaces(places, typed);
  if (tree.error) return <p className={styles.note}>The goals did not load. {sayProblem(tree.error)}</p>;
  return (
    <Combobox.Options className={styles.options} aria-label="Goals">
      {noneLabel && typed === "" && (
        <Combobox.Option value={UNFILED} active={value === null} className={styles.none}>
          {noneLabel}
        </Combobox.Option>
      )}
      {found.slice(0, MOST_SHOWN).map((place) => (
        <Combobox.Option key={place.id} value={place.id} active={place.id === value} className={styles.option}>
          <LevelLetter type={place.type} />
          <span className={styles.text}>
            <span className={styles.name}>{place.name}</span>
            {place.above.length > 0 && <span className={styles.above}>{place.above.join(" › ")}</span>}
          </span>
        </Combobox.Option>
      ))}
      {found.length > MOST_SHOWN && <p className={styles.note}>{found.length - MOST_SHOWN} more: type to narrow.</p>}
      {tree.data && found.length === 0 && (
        <Combobox.Empty>{places.length === 0 ? "No goals yet." : "No goal of that name."}</Combobox.Empty>
      )}
    </Combobox.Options>
  );
}
