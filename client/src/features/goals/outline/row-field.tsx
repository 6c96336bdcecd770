/** A name while it is typed: kept on Enter, Tab and on leaving, dropped on Escape. */

import { useLayoutEffect, useRef, useState } from "react";
import styles from "./outline.module.css";
import { useOutlineWorld } from "./outline-context";
import { commandInName } from "./outline-keys";

export type RowFieldProps = { rowKey: string; label: string; begins: string; hint?: string };

export function RowField({ rowKey, label, begins, hint }: RowFieldProps) {
  const { verbs } = useOutlineWorld();
  const [text, setText] = useState(begins);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  const press = (event: React.KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const command = commandInName(event, text === "");
    if (!command) return;
    event.preventDefault();
    verbs.perform(command, rowKey, text);
    // The next line stands in the same field.
    if (command.do.startsWith("new") && begins === "") setText("");
  };
  return (
    <input
      ref={field}
      className={styles.field}
      aria-label={label}
      value={text}
      maxLength={500}
      placeholder={hint}
      autoComplete="off"
      enterKeyHint="next"
      onChange={(event) => setText(event.currentTarget.value)}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => verbs.leaveField(rowKey, text)}
      onKeyDown={press}
    />
  );
}
