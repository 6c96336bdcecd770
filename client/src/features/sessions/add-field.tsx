/** A line that adds what is typed: Enter adds and waits for the next one, Escape or leaving it closes it. */

import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import styles from "./activities.module.css";

export type AddFieldProps = {
  label: string;
  placeholder: string;
  /** Whether somebody asked for it just now. */
  hasFocus: boolean;
  onAdd: (name: string) => void;
  onClose?: () => void;
};

export function AddField({ label, placeholder, hasFocus, onAdd, onClose }: AddFieldProps) {
  const [name, setName] = useState("");
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (hasFocus) field.current?.focus();
  }, [hasFocus]);
  const add = () => {
    if (name.trim() !== "") onAdd(name.trim());
    setName("");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === "") onClose?.();
    else add();
  };
  return (
    <form onSubmit={submit} className={styles.addForm}>
      <IconPlus size={15} stroke={1.6} aria-hidden />
      <input
        ref={field}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onBlur={() => {
          add();
          onClose?.();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          setName("");
          onClose?.();
        }}
        aria-label={label}
        placeholder={`${placeholder}, press Enter`}
        maxLength={300}
      />
    </form>
  );
}
