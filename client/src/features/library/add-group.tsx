/** A name typed on one line: Enter takes it, Escape leaves it; and the group that is made of one. */

import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useGroupActions } from "@/features/library/group-writes";
import styles from "./activities.module.css";

export type NameLineProps = {
  label: string;
  value?: string;
  /** What was typed; "" when it was left without a name. */
  onDone: (typed: string) => void;
};

export function NameLine({ label, value = "", onDone }: NameLineProps) {
  const [typed, setTyped] = useState(value);
  const isLeft = useRef(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const done = (text: string) => {
    if (isLeft.current) return;
    isLeft.current = true;
    onDone(text.trim());
  };
  return (
    <input
      className={styles.nameLine}
      value={typed}
      aria-label={label}
      placeholder={label}
      maxLength={300}
      ref={field}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => done(typed)}
      onKeyDown={(event) => {
        if (event.key === "Enter") done(typed);
        if (event.key === "Escape") done("");
      }}
    />
  );
}

export function AddGroup() {
  const { add } = useGroupActions();
  const [isAdding, setAdding] = useState(false);
  if (isAdding) {
    return (
      <div className={styles.addGroup}>
        <NameLine
          label="Name of the new group"
          onDone={(name) => {
            setAdding(false);
            if (name !== "") void add(name);
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.addGroup}>
      <Button
        variant="subtle"
        size="xs"
        leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
        onClick={() => setAdding(true)}
      >
        Group
      </Button>
    </div>
  );
}
