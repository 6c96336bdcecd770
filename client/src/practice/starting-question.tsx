/** What is in the way of a start, and the two ways on; in place, never a dialog over a dialog. */

import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { sayRunning } from "@/practice/start-session";
import type { Starting } from "@/practice/use-starting";
import styles from "./starting-question.module.css";

export type StartingQuestionProps = { starting: Starting };

export function StartingQuestion({ starting }: StartingQuestionProps) {
  const { asked, refusal, isBusy, switchOver, forget } = starting;
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) yes.current?.focus();
  }, [asked]);
  if (refusal) {
    return (
      <p role="alert" className={styles.refusal}>
        It did not start. {refusal}
      </p>
    );
  }
  if (!asked) return null;
  return (
    <div role="alert" className={styles.question}>
      <p>{sayRunning(asked)} Finish it and start this?</p>
      <div className={styles.buttons}>
        <Button ref={yes} size="xs" loading={isBusy} onClick={switchOver}>
          Finish it and start this
        </Button>
        <Button size="xs" variant="default" onClick={forget}>
          Not now
        </Button>
      </div>
    </div>
  );
}
