/** Words of the name or the notes; they are looked for when the typing rests. */

import { useEffect, useRef, useState } from "react";
import { SearchField } from "@/components/ui/search-field";
import styles from "./chips.module.css";

const REST_MILLISECONDS = 300;

export type SearchBoxProps = { value: string; onChange: (words: string) => void };

export function SearchBox({ value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const latest = useRef({ onChange, sent: value });
  latest.current.onChange = onChange;
  const send = (words: string) => {
    latest.current.sent = words;
    latest.current.onChange(words);
  };
  // The address answers what was sent while somebody types on: only other words than those are taken from it.
  useEffect(() => {
    if (value.trim() === latest.current.sent.trim()) return;
    latest.current.sent = value;
    setTyped(value);
  }, [value]);
  const rest = useRef(send);
  rest.current = send;
  useEffect(() => {
    if (typed === latest.current.sent) return;
    const timer = setTimeout(() => rest.current(typed), REST_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <SearchField
      label="Name or note"
      placeholder="Name or note"
      value={typed}
      className={styles.search}
      onType={setTyped}
      onEnter={() => send(typed)}
      onClear={() => send("")}
    />
  );
}
