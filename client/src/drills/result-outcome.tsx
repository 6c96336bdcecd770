/** The outcome of a run: suggested by the rule, which says why; the person's word wins. */

import type { Status } from "@/api/types";
import { Outcome, outcomeWord } from "@/components/ui/outcome";
import { Segmented } from "@/components/ui/segmented";
import { sayOutcome } from "@/drills/result-model";
import { serverNow } from "@/lib/server-clock";
import { toInstant } from "@/lib/time";
import { useEditor } from "@/practice/editor-context";
import { withOutcome } from "@/practice/outcomes";
import { STATUS_SAID, suggestionFor } from "@/practice/session-edits";
import styles from "./results-page.module.css";

const OFFERED = ["COMPLETED", "PARTIAL", "ABANDONED"] as const;

export type ResultOutcomeProps = {
  /** What it is suggested by; null: the session's result. */
  why: string | null;
};

export function ResultOutcome({ why }: ResultOutcomeProps) {
  const { editor, view } = useEditor();
  const { status } = view.draft;
  if (status === null) return null;
  const choose = (next: Status) =>
    editor.edit((draft) => withOutcome(draft, next, toInstant(serverNow())), "now", `${STATUS_SAID[next]}.`);
  const options = OFFERED.map((value) => ({
    value,
    label: outcomeWord(value),
    icon: (
      <span aria-hidden>
        <Outcome status={value} />
      </span>
    ),
  }));
  return (
    <div className={styles.outcome}>
      <span className={styles.outcomeLabel}>Outcome</span>
      <Segmented<Status> label="Outcome" value={status} options={options} onChange={choose} />
      <span className={styles.why}>
        {sayOutcome(why ?? view.server.result, suggestionFor(editor), status, outcomeWord)}
      </span>
    </div>
  );
}
