/** Add poses by typing: the known ones are offered, any other name is a pose too. */

import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { knownNamed, offersFor } from "@/disciplines/yoga/sequence-model";

export function AddPose({ onAdd }: { onAdd: (name: string) => void }) {
  const [typed, setTyped] = useState("");
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const offers = offersFor(typed);
  const isOwn = typed.trim() !== "" && knownNamed(typed) === null;
  const add = (name: string) => {
    if (name.trim() === "") return;
    onAdd(name);
    setTyped("");
    combobox.closeDropdown();
  };
  // The first offer is marked as soon as it is drawn, and Enter takes it.
  const latest = useRef(combobox);
  latest.current = combobox;
  useEffect(() => {
    if (typed !== "") latest.current.selectFirstOption();
  }, [typed]);
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape" && !combobox.dropdownOpened) event.currentTarget.blur();
    if (event.key !== "Enter" || (combobox.dropdownOpened && combobox.getSelectedOptionIndex() >= 0)) return;
    event.preventDefault();
    add(offers[0]?.name ?? typed);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={add} withinPortal>
      <Combobox.Target>
        <TextInput
          aria-label="Add a pose"
          placeholder="Add a pose: type its name, press Enter"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          value={typed}
          maxLength={200}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={() => typed !== "" && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={press}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offers.length === 0 && !isOwn}>
        <Combobox.Options>
          {offers.map(({ pose, name, isSided }) => (
            <Combobox.Option key={pose} value={name}>
              {name}
              {isSided && <small> right and left</small>}
            </Combobox.Option>
          ))}
          {isOwn && <Combobox.Option value={typed}>{`Add “${typed.trim()}” as it is`}</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
