/** Words of the name or the notes; they are looked for when the typing rests. */

import { useDebouncedCallback } from "@mantine/hooks";
import { useEffect, useRef, useState } from "react";
import { SearchField } from "@/components/ui/search-field";
import styles from "./chips.module.css";

const REST_MILLISECONDS = 300;

export type SearchBoxProps = { value: string; onChange: (words: string) => void };

export function SearchBox({ value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const send = (words: string) => {
    sent.current = words;
    onChange(words);
  };
  const sendLater = useDebouncedCallback(send, REST_MILLISECONDS);
  const sendNow = (words: string) => {
    sendLater.cancel();
    setTyped(words);
    send(words);
  };
  const change = (words: string) => {
    setTyped(words);
    sendLater(words);
  };
  // The address answers what was sent while somebody types on: only other words than those are taken from it.
  useEffect(() => {
    if (value.trim() === sent.current.trim()) return;
    sendLater.cancel();
    sent.current = value;
    setTyped(value);
  }, [value, sendLater]);
  return (
    <SearchField
      label="Name or note"
      placeholder="Name or note"
      value={typed}
      className={styles.search}
      onType={change}
      onEnter={() => sendNow(typed)}
      onClear={() => sendNow("")}
    />
  );
}
