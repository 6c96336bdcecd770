/** What was changed here and elsewhere: both values, under the row they are about, until somebody chooses. */

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./conflict-choice.module.css";

export type ConflictChoiceProps = {
  /** "The name was" */
  what: string;
  /** When it was changed elsewhere, said in the person's clock; null: not known. */
  at: string | null;
  here: ReactNode;
  elsewhere: ReactNode;
  onChoose: (choice: "mine" | "theirs") => void;
};

export function ConflictChoice({ what, at, here, elsewhere, onChoose }: ConflictChoiceProps) {
  return (
    <div className={styles.conflict} data-conflict role="alert">
      <p className={styles.head}>
        <b>
          {what} also changed elsewhere{at === null ? "" : `, ${at}`}.
        </b>{" "}
        Nothing is lost; both are kept until you choose.
      </p>
      <div className={styles.choice}>
        <span className={styles.value}>
          <small>here</small> {here}
        </span>
        <Button size="xs" onClick={() => onChoose("mine")}>
          Keep this
        </Button>
      </div>
      <div className={styles.choice}>
        <span className={styles.value}>
          <small>elsewhere</small> {elsewhere}
        </span>
        <Button size="xs" variant="default" onClick={() => onChoose("theirs")}>
          Take that
        </Button>
      </div>
    </div>
  );
}
