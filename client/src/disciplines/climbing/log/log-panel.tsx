/** The log: one tap for the grade, one for the style, and it is saved. At the foot of a phone, in reach of a thumb. */

import type { ReactNode } from "react";
import { Segmented } from "@/components/ui/segmented";
import type { Scale } from "../types";
import { CompetitionSwitch } from "./competition-switch";
import { GradeRow } from "./grade-row";
import styles from "./log.module.css";
import { RouteField } from "./route-field";
import { StyleButtons } from "./style-buttons";
import { TriesStepper } from "./tries-stepper";
import type { Log } from "./use-log";

const SCALES: readonly { value: Scale; label: string }[] = [
  { value: "boulder", label: "Boulder" },
  { value: "rope", label: "Rope" },
];

/** `when`: the field of the time, of a past session. */
export function LogPanel({ log, when }: { log: Log; when?: ReactNode }) {
  return (
    <section className={styles.panel} aria-label="Log a climb">
      <div className={styles.head}>
        <h2>
          Log <small>1 grade, 2 style; the second tap saves</small>
        </h2>
        <Segmented label="What is climbed" value={log.scale} options={SCALES} onChange={log.setScale} />
        <CompetitionSwitch log={log} />
      </div>
      {when}
      <GradeRow system={log.system} grade={log.grade} onPick={log.setGrade} />
      <StyleButtons grade={log.grade} tries={log.tries} onLog={log.log} />
      <div className={styles.last}>
        <RouteField log={log} />
        <TriesStepper tries={log.tries} onChange={log.setTries} />
      </div>
    </section>
  );
}
