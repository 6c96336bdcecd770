/** What was left in the middle, or is played elsewhere: go on where it stands, or keep what was done. */

import { Button } from "@mantine/core";
import { IconCheck, IconPlayerPlay } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useMe } from "@/api/use-me";
import type { Elsewhere } from "@/drills/drill-types";
import type { DrillRun } from "@/drills/use-drill-run";
import { serverNow } from "@/lib/server-clock";
import { formatClock, formatTime, toInstant } from "@/lib/time";
import styles from "./interrupted.module.css";

/** So long without a word from where it is played, and it may have stopped there. */
const SILENT_MS = 120_000;

export type InterruptedProps = {
  run: Pick<DrillRun, "session" | "goOn" | "finish" | "elapsed" | "elsewhere">;
  /** Where it stands: "image 7 of 15". */
  said?: string;
  /** Instead of finishing as it is. */
  onFinish?: () => void;
  children?: ReactNode;
};

export function Interrupted({ run, said, onFinish, children }: InterruptedProps) {
  const { elsewhere } = run;
  const name = run.session?.name.trim() || "The drill";
  return (
    <section className={styles.page} aria-label={elsewhere ? "Played elsewhere" : "Interrupted"}>
      {children}
      <h2 className={styles.title}>
        {name} {elsewhere ? "is running in another window or on another device." : "was interrupted."}
      </h2>
      <p className={styles.said}>
        {said ? `${said} · ` : ""}
        {formatClock(run.elapsed())} so far. {!elsewhere && "Nothing is lost."}
      </p>
      {elsewhere && <Silence {...elsewhere} />}
      <div className={styles.buttons}>
        <Button
          size="lg"
          // What is played elsewhere is not taken over by a key that was meant for it.
          autoFocus={!elsewhere}
          leftSection={<IconPlayerPlay size={18} stroke={1.6} aria-hidden />}
          onClick={run.goOn}
        >
          {elsewhere ? "Go on here" : "Go on"}
        </Button>
        <Button
          size="lg"
          variant="default"
          leftSection={<IconCheck size={18} stroke={1.6} aria-hidden />}
          onClick={onFinish ?? (() => run.finish())}
        >
          Finish with what was done
        </Button>
      </div>
    </section>
  );
}

/** A phone whose battery is empty stops nothing: the person says so. */
function Silence({ writtenAt, stop }: Elsewhere) {
  const me = useMe();
  if (serverNow() - writtenAt < SILENT_MS) return null;
  return (
    <p className={styles.said}>
      Nothing was written there since {formatTime(toInstant(writtenAt), me)}.{" "}
      <Button variant="subtle" size="xs" onClick={stop}>
        It stopped then
      </Button>
    </p>
  );
}
