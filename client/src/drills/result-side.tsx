/** Beside the results: this set-up over time, the goal it counts for, how it was, and the two ways on. */

import { Button } from "@mantine/core";
import { IconCheck, IconRefresh } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router";
import { treeQuery } from "@/api/queries";
import type { Measure, Session } from "@/api/types";
import { useMe } from "@/api/use-me";
import { Card } from "@/components/ui/card";
import { LevelLetter } from "@/components/ui/level-letter";
import { Segmented } from "@/components/ui/segmented";
import type { Details, DisciplineKey } from "@/disciplines/contract";
import type { ResultFacts } from "@/drills/results-page";
import { runOf } from "@/drills/run-facts";
import { SoFar } from "@/drills/so-far";
import { readLastDrill, wishDrill } from "@/practice/drill-memory";
import { useEditor } from "@/practice/editor-context";
import styles from "./results-page.module.css";

export type ResultSideProps = {
  discipline: DisciplineKey;
  facts: ResultFacts;
  plan: (details: Details) => Details;
  measure: Measure | undefined;
  note: string | null;
  onDone: () => void;
};

export function ResultSide({ discipline, facts, plan, measure, note, onDone }: ResultSideProps) {
  const me = useMe();
  const navigate = useNavigate();
  const { session, details } = facts;
  const again = () => {
    const { name, session_type, template_id: templateId, parent_id: goalId } = session;
    const setup = withoutRun(plan(details));
    const before = readLastDrill(me.id, discipline);
    const seconds = before?.name === name ? before.seconds : null;
    wishDrill(discipline, { setup, name, sessionType: session_type ?? "", seconds, templateId, goalId });
    void navigate(`/drills/${discipline}`);
  };
  return (
    <aside className={styles.side} aria-label="Beside it">
      {measure && facts.runs.length > 0 && (
        <SoFar runs={facts.runs} measure={measure} id={session.id} discipline={discipline} note={note} />
      )}
      <CountsFor session={session} />
      <HowWasIt />
      <div className={styles.buttons}>
        <Button size="md" leftSection={<IconCheck size={18} stroke={1.6} aria-hidden />} onClick={onDone}>
          Done
        </Button>
        <Button
          size="md"
          variant="default"
          leftSection={<IconRefresh size={18} stroke={1.6} aria-hidden />}
          onClick={again}
        >
          Again
        </Button>
      </div>
    </aside>
  );
}

/** What came of the run stays with it. */
function withoutRun(details: Details): Details {
  if (runOf(details) === null) return details;
  return Object.fromEntries(Object.entries(details).filter(([key]) => key !== "run"));
}

function CountsFor({ session }: { session: Session }) {
  const { data } = useQuery(treeQuery);
  const goal = data?.nodes.find(({ id }) => id === session.parent_id);
  if (!goal) return null;
  const progress = goal.target_progress;
  return (
    <Card title="Counts towards">
      <p className={styles.goal}>
        <LevelLetter type={goal.type} />
        <Link to={`/goals?goal=${goal.id}`}>{goal.name}</Link>
        {progress !== null && <span className={styles.progress}>{Math.round(progress * 100)} %</span>}
      </p>
    </Card>
  );
}

const RATINGS = ["1", "2", "3", "4", "5"] as const;

function HowWasIt() {
  const { editor, view } = useEditor();
  const { feedback } = view.draft;
  const rate = (value: string) => {
    const rating = Number(value) === feedback?.rating ? null : Number(value);
    const { mood_delta = null, comment = "" } = feedback ?? {};
    editor.edit((draft) => ({ ...draft, feedback: { mood_delta, comment, rating } }), "now", "How it was.");
  };
  return (
    <Card className={styles.how}>
      <span>How was it</span>
      <Segmented
        label="How was it, 1 to 5"
        value={String(feedback?.rating ?? "")}
        options={RATINGS.map((value) => ({ value, label: value }))}
        onChange={rate}
      />
    </Card>
  );
}
