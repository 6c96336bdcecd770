/** Words of the name or the notes; they are looked for when the typing rests. */

import { IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { pageKey, useLetterKeys } from "@/lib/keys";
import styles from "./chips.module.css";

const REST_MILLISECONDS = 300;

export type SearchBoxProps = { value: string; onChange: (words: string) => void };

export function SearchBox({ value, onChange }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const latest = useRef({ onChange, value });
  latest.current = { onChange, value };
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === latest.current.value) return;
    const timer = setTimeout(() => latest.current.onChange(typed), REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);
  useSlash(() => field.current?.focus());
  const clear = () => {
    setTyped("");
    onChange("");
    field.current?.focus();
  };
  return (
    <div className={styles.search} role="search">
      <IconSearch size={15} stroke={1.6} aria-hidden />
      <input
        ref={field}
        type="text"
        value={typed}
        maxLength={200}
        placeholder="Name or note"
        aria-label="Name or note"
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onChange(typed);
          if (event.key === "Escape") typed === "" ? event.currentTarget.blur() : clear();
        }}
      />
      {typed === "" ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <button type="button" onClick={clear} aria-label="Drop these words">
          <IconX size={13} stroke={1.6} aria-hidden />
        </button>
      )}
    </div>
  );
}

/** Here "/" goes to this field, before the shell's search takes it. */
function useSlash(focus: () => void): void {
  const latest = useRef(focus);
  latest.current = focus;
  const isEnabled = useLetterKeys();
  useEffect(() => {
    if (!isEnabled) return;
    const press = (event: KeyboardEvent) => {
      if (pageKey(event) !== "/") return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [isEnabled]);
}
