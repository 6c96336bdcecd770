/** The search of a page: "/" goes there, Escape drops what was typed and, once it is empty, leaves it. */

import { IconSearch, IconX } from "@tabler/icons-react";
import { type RefObject, useEffect, useRef } from "react";
import { pageKey, useLetterKeys } from "@/lib/keys";
import styles from "./search-field.module.css";

const MOST_LETTERS = 200;

export type SearchFieldProps = {
  label: string;
  placeholder: string;
  value: string;
  onType: (text: string) => void;
  /** Where it is looked for at once, though the typing has not rested. */
  onEnter?: () => void;
  /** After it was emptied with the key or the cross. */
  onClear?: () => void;
  className?: string;
};

export function SearchField({ label, placeholder, value, onType, onEnter, onClear, className }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useSearchKey(field);
  const clear = () => {
    onType("");
    onClear?.();
    field.current?.focus();
  };
  return (
    <div className={`${styles.search} ${className ?? ""}`} role="search">
      <IconSearch size={15} stroke={1.6} aria-hidden />
      <input
        ref={field}
        type="text"
        value={value}
        maxLength={MOST_LETTERS}
        placeholder={placeholder}
        aria-label={label}
        aria-keyshortcuts="/"
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter") onEnter?.();
          if (event.key === "Escape") value === "" ? event.currentTarget.blur() : clear();
        }}
      />
      {value === "" ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <button type="button" onClick={clear} aria-label="Drop these words">
          <IconX size={13} stroke={1.6} aria-hidden />
        </button>
      )}
    </div>
  );
}

/** Here "/" goes to this field, before the search for everything takes it. */
function useSearchKey(field: RefObject<HTMLInputElement | null>): void {
  const isEnabled = useLetterKeys();
  useEffect(() => {
    if (!isEnabled) return;
    const press = (event: KeyboardEvent) => {
      if (pageKey(event) !== "/") return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [isEnabled, field]);
}
