/** A line that adds what is typed: Enter adds and waits for the next one, Escape or leaving it closes it. */

import { Combobox, useCombobox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ActivityDefinition } from "@/api/types";
import { findByName, searchByName } from "@/features/sessions/known-activities";
import styles from "./activities.module.css";

const MOST_OFFERED = 8;
const NONE: readonly ActivityDefinition[] = [];

export type AddFieldProps = {
  label: string;
  placeholder: string;
  /** Whether somebody asked for it just now. */
  hasFocus: boolean;
  /** What can be chosen instead of a name of one's own. */
  offered?: readonly ActivityDefinition[];
  /** `known`: the offered one that was chosen, or whose name was typed. */
  onAdd: (name: string, known: ActivityDefinition | null) => void;
  onClose?: () => void;
};

export function AddField({ label, placeholder, hasFocus, offered = NONE, onAdd, onClose }: AddFieldProps) {
  const [name, setName] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() });
  const found = searchByName(offered, name);
  const isOffering = offered.length > 0;
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  const clear = () => {
    setName("");
    box.closeDropdown();
  };
  const add = () => {
    const known = findByName(offered, name);
    if (name.trim() !== "") onAdd(known?.name ?? name.trim(), known);
    clear();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") onClose?.();
    else add();
  };
  const choose = (id: string) => {
    const known = offered.find((one) => one.id === id);
    if (known) onAdd(known.name, known);
    clear();
  };
  const type = (text: string) => {
    setName(text);
    box.resetSelectedOption();
    if (text.trim() === "") box.closeDropdown();
    else box.openDropdown();
  };
  const press = (event: KeyboardEvent) => {
    // The first Escape closes the list only.
    if (event.key !== "Escape" || (box.dropdownOpened && found.length > 0)) return;
    setName("");
    onClose?.();
  };
  return (
    <Combobox store={box} onOptionSubmit={choose}>
      <form onSubmit={submit} className={styles.addForm}>
        <IconPlus size={15} stroke={1.6} aria-hidden />
        <Combobox.Target
          withAriaAttributes={isOffering}
          withExpandedAttribute={isOffering}
          withKeyboardNavigation={isOffering}
        >
          <input
            ref={field}
            value={name}
            onChange={(event) => type(event.target.value)}
            onBlur={() => {
              add();
              onClose?.();
            }}
            onKeyDown={press}
            aria-label={label}
            placeholder={`${placeholder}, press Enter`}
            maxLength={300}
          />
        </Combobox.Target>
      </form>
      {isOffering && <Offers found={found} />}
    </Combobox>
  );
}

function Offers({ found }: { found: readonly ActivityDefinition[] }) {
  return (
    <Combobox.Dropdown hidden={found.length === 0} onMouseDown={(event) => event.preventDefault()}>
      <Combobox.Options aria-label="Your activities">
        {found.slice(0, MOST_OFFERED).map(({ id, name, metrics }) => (
          <Combobox.Option key={id} value={id} className={styles.offer}>
            {name}
            <span className={styles.offerMetrics}>{metrics.map((metric) => metric.name).join(", ")}</span>
          </Combobox.Option>
        ))}
      </Combobox.Options>
      {found.length > MOST_OFFERED && (
        <p className={styles.more}>{found.length - MOST_OFFERED} more: type to narrow.</p>
      )}
    </Combobox.Dropdown>
  );
}
