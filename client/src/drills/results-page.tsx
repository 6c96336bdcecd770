/** After a run: figures beside earlier ones, the outcome that follows, what was done, and the goal it counts for. */

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { ApiProblem, sayNotLoaded } from "@/api/client";
import { disciplinesQuery, runsQuery } from "@/api/queries";
import type { Run, Session } from "@/api/types";
import { ErrorPanel } from "@/components/ui/error-panel";
import type { Details, DisciplineKey } from "@/disciplines/contract";
import { DrillFrame } from "@/drills/drill-frame";
import { figuresOf, type ResultFigure, runBefore } from "@/drills/result-model";
import { ResultOutcome } from "@/drills/result-outcome";
import { ResultFigures, ResultHead } from "@/drills/result-parts";
import { ResultSide } from "@/drills/result-side";
import { useDrillKeys } from "@/drills/use-drill-keys";
import { EditorProvider, useEditor, useOpenSession } from "@/practice/editor-context";
import type { SessionEditor } from "@/practice/session-editor";
import styles from "./results-page.module.css";

export type { ResultFigure } from "@/drills/result-model";

export type ResultFacts = {
  session: Session;
  editor: SessionEditor;
  details: Details;
  /** The run of the same set-up before this one. */
  last: Run | null;
  /** The best of all runs of this set-up, by metric. */
  best: Readonly<Record<string, number>>;
  /** Runs of this set-up, newest first, this one too. */
  runs: readonly Run[];
};

export type ResultsPageProps = {
  discipline: DisciplineKey;
  /** What "Again" begins with: the details without what came of them. */
  plan: (details: Details) => Details;
  /** Instead of the session's metrics. */
  figures?: (facts: ResultFacts) => readonly ResultFigure[];
  /** The metric of "This set-up so far". */
  chartKey: string;
  /** Head of what was done. */
  doneHead: string;
  doneActions?: (facts: ResultFacts) => ReactNode;
  /** What the outcome is suggested by, where it is not the result: "4:10 of 5 min". */
  why?: (details: Details) => string | null;
  /** One sentence below the bars: what to notice. */
  note?: (facts: ResultFacts) => string | null;
  children: (facts: ResultFacts) => ReactNode;
};

export function ResultsPage(props: ResultsPageProps) {
  const { id = "" } = useParams();
  const { editor, error, retry } = useOpenSession(id);
  if (editor) {
    return (
      <EditorProvider value={editor} key={id}>
        <Opened {...props} />
      </EditorProvider>
    );
  }
  if (!error) return null;
  const isAbsent = error instanceof ApiProblem && error.status === 404;
  return (
    <ErrorPanel
      title={isAbsent ? "This session is not here." : "The results did not load."}
      detail={isAbsent ? "It may be in the trash." : sayNotLoaded(error)}
      onRetry={isAbsent ? undefined : retry}
    >
      <Button component={Link} to={`/drills/${props.discipline}`} variant="default" size="xs">
        Back to the drill
      </Button>
    </ErrorPanel>
  );
}

const NO_RUNS: readonly Run[] = [];

/** Return the facts of the session in the editor, and of the runs before it with the same set-up. */
function useFacts(discipline: DisciplineKey): ResultFacts {
  const { editor, view } = useEditor();
  const session = { ...view.server, ...view.draft };
  const filters = { setup_key: session.setup_key ?? "", limit: 30 };
  // When the server knows that it is over: this one is among them then.
  const isKnown = session.setup_key !== null && view.server.status !== "ACTIVE";
  const { data } = useQuery({ ...runsQuery(discipline, filters), enabled: isKnown, staleTime: 0 });
  const runs = data?.items ?? NO_RUNS;
  return {
    session,
    editor,
    details: session.attributes.details,
    last: runBefore(runs, session),
    best: data?.best ?? {},
    runs,
  };
}

function Opened(props: ResultsPageProps) {
  const { discipline, plan, figures, chartKey, doneHead, doneActions, why, note, children } = props;
  const navigate = useNavigate();
  const facts = useFacts(discipline);
  const { session } = facts;
  const { data: known } = useQuery(disciplinesQuery);
  const measures = known?.find(({ key }) => key === discipline)?.metrics ?? [];
  const done = () => void navigate(`/sessions/${session.id}`);
  useDrillKeys({ Escape: () => void navigate("/drills"), Enter: done });
  const side = { discipline, facts, plan, measure: measures.find(({ key }) => key === chartKey), onDone: done };
  return (
    <DrillFrame discipline={discipline} title="Finished" onLeave={() => void navigate("/drills")}>
      <div className={styles.page}>
        <section className={styles.card} aria-label="Results">
          <ResultHead discipline={discipline} session={session} />
          <ResultFigures figures={figures?.(facts) ?? figuresOf(measures, session, facts.last, facts.best)} />
          <ResultOutcome why={why?.(facts.details) ?? null} />
          <div className={styles.done}>
            <div className={styles.doneHead}>
              <h2>{doneHead}</h2>
              {doneActions?.(facts)}
            </div>
            {children(facts)}
          </div>
        </section>
        <ResultSide {...side} note={note?.(facts) ?? null} />
      </div>
    </DrillFrame>
  );
}
