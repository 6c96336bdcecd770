/** The name by which the program calls its person; saved when the field is left or after a short rest. */

import { TextInput } from "@mantine/core";
import { useEffect, useState } from "react";

/** Typing rests this long before a name is saved. */
const REST_MILLISECONDS = 800;

export type NameFieldProps = { value: string; onSave: (name: string) => void };

export function NameField({ value, onSave }: NameFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    // An empty field is a name about to be typed; it is taken for none only when it is left.
    if (typed === null || typed.trim() === "" || typed.trim() === value) return;
    const timer = setTimeout(() => onSave(typed.trim()), REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, value, onSave]);
  const leave = () => {
    if (typed !== null && typed.trim() !== value) onSave(typed.trim());
    setTyped(null);
  };
  return (
    <TextInput
      aria-label="Name"
      placeholder="As you like to be called"
      maxLength={100}
      autoComplete="nickname"
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
    />
  );
}
