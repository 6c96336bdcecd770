/** A line that adds activities by name: one of those that are known, or a new one; it waits for the next. */

import { useCombobox } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { findByName } from "./known-activities";

export type AddActivity<Known> = {
  known: readonly Known[];
  /** Whether somebody asked for the line just now. */
  hasFocus: boolean;
  /** Whether what can be chosen is shown before anything is typed. */
  isOpen?: boolean;
  /** `one`: the known one that was chosen, or whose name was typed. */
  onAdd: (name: string, one: Known | null) => void;
  onClose?: () => void;
};

/** Return what the line shows, and what typing, choosing, Enter, Escape and leaving it do. */
export function useAddActivity<Known extends { id: string; name: string }>(line: AddActivity<Known>) {
  const { known, hasFocus, isOpen = false, onAdd, onClose } = line;
  const [name, setName] = useState("");
  const field = useRef<HTMLInputElement>(null);
  const box = useCombobox({ defaultOpened: isOpen, onDropdownClose: () => box.resetSelectedOption() });
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  const clear = () => {
    setName("");
    box.closeDropdown();
  };
  const add = () => {
    const one = findByName(known, name);
    if (name.trim() !== "") onAdd(one?.name ?? name.trim(), one);
    clear();
  };
  return {
    name,
    field,
    box,
    type: (text: string) => {
      setName(text);
      box.resetSelectedOption();
      box.openDropdown();
    },
    choose: (id: string) => {
      const one = known.find((other) => other.id === id);
      if (one) onAdd(one.name, one);
      clear();
    },
    enter: () => {
      if (name.trim() === "") onClose?.();
      else add();
    },
    escape: () => {
      setName("");
      onClose?.();
    },
    leave: () => {
      add();
      onClose?.();
    },
  };
}
