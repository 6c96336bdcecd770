/** Words of the name or the notes; they are looked for when the typing rests. */

import { useEffect, useRef, useState } from "react";
import { SearchField } from "@/components/ui/search-field";
import styles from "./chips.module.css";

const REST_MILLISECONDS = 300;

export type SearchBoxProps = { value: string; onChange: (words: string) => void };

export function SearchBox({ value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const latest = useRef({ onChange, value });
  latest.current = { onChange, value };
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === latest.current.value) return;
    const timer = setTimeout(() => latest.current.onChange(typed), REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <SearchField
      label="Name or note"
      placeholder="Name or note"
      value={typed}
      className={styles.search}
      onType={setTyped}
      onEnter={() => onChange(typed)}
      onClear={() => onChange("")}
    />
  );
}
