/** A line that adds what is typed: Enter adds and waits for the next one, Escape or leaving it closes it. */

import { Combobox, useCombobox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ActivityDefinition, ActivityGroup } from "@/api/types";
import { findByName } from "@/practice/known-activities";
import { groupOffers } from "@/practice/offers";
import styles from "./activities.module.css";

const NONE: readonly ActivityDefinition[] = [];
const NO_GROUPS: readonly ActivityGroup[] = [];

export type AddFieldProps = {
  label: string;
  placeholder: string;
  /** Whether somebody asked for it just now. */
  hasFocus: boolean;
  /** Whether what can be chosen is shown before anything is typed. */
  isOpen?: boolean;
  /** What can be chosen instead of a name of one's own. */
  offered?: readonly ActivityDefinition[];
  groups?: readonly ActivityGroup[];
  /** `known`: the offered one that was chosen, or whose name was typed. */
  onAdd: (name: string, known: ActivityDefinition | null) => void;
  onClose?: () => void;
};

export function AddField(props: AddFieldProps) {
  const { label, placeholder, hasFocus, isOpen = false, offered = NONE, groups = NO_GROUPS, onAdd, onClose } = props;
  const [name, setName] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const box = useCombobox({ defaultOpened: isOpen, onDropdownClose: () => box.resetSelectedOption() });
  const offers = groupOffers(offered, groups, name);
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
    box.openDropdown();
  };
  const press = (event: KeyboardEvent) => {
    // The first Escape closes the list only.
    if (event.key !== "Escape" || (box.dropdownOpened && offers.groups.length > 0)) return;
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
            placeholder={placeholder}
            onClick={() => box.openDropdown()}
            maxLength={300}
          />
        </Combobox.Target>
      </form>
      {isOffering && <Offers {...offers} />}
    </Combobox>
  );
}

function Offers({ groups, more }: ReturnType<typeof groupOffers>) {
  return (
    <Combobox.Dropdown
      className={styles.offers}
      hidden={groups.length === 0}
      onMouseDown={(event) => event.preventDefault()}
    >
      <Combobox.Options aria-label="Your activities">
        {groups.map((group) => (
          <Combobox.Group key={group.title} label={group.title}>
            {group.activities.map(({ id, name, metrics }) => (
              <Combobox.Option key={id} value={id} className={styles.offer}>
                {name}
                <span className={styles.offerMetrics}>{metrics.map((metric) => metric.name).join(", ")}</span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
      </Combobox.Options>
      {more > 0 && <p className={styles.more}>{more} more: type to narrow.</p>}
    </Combobox.Dropdown>
  );
}
