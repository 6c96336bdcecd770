/** After a chord drill: what was fast, what was slow, and what to practise next. */

import { Button } from "@mantine/core";
import { useNavigate } from "react-router";
import { useMe } from "@/api/use-me";
import type { Details } from "@/disciplines/contract";
import { readResults, readSetup } from "@/disciplines/music/details";
import { rowsOf, slowestOf } from "@/disciplines/music/figures";
import { resultFigures, sayDrilled } from "@/disciplines/music/result-figures";
import { ResultTables } from "@/disciplines/music/result-tables";
import { SignText } from "@/disciplines/music/sign-text";
import { nameOf, writeKey } from "@/disciplines/music/words";
import { ResultsPage } from "@/drills/results-page";
import { countWord } from "@/lib/numbers";
import { rememberDrill } from "@/practice/drill-memory";
import styles from "./tables.module.css";

const plan = ({ run: _run, results: _results, ...setup }: Details): Details => setup;

export function MusicResultsPage() {
  return (
    <ResultsPage
      discipline="music"
      plan={plan}
      figures={resultFigures}
      chartKey="effective_chords"
      doneHead="What you played"
      why={sayDrilled}
    >
      {({ details, session }) => (
        <>
          <ResultTables details={details} />
          <DrillThese details={details} goalId={session.parent_id} />
        </>
      )}
    </ResultsPage>
  );
}

const MOST = 5;

/** The slowest ones as a set-up of their own, filled in and ready to start. */
function DrillThese({ details, goalId }: { details: Details; goalId: string | null }) {
  const me = useMe();
  const navigate = useNavigate();
  const results = readResults(details);
  const prompts = slowestOf(results, MOST);
  if (prompts.length < 2 || rowsOf(results, "chord").length < 3) return null;
  const setup = { ...readSetup(plan(details)), prompts };
  const go = () => {
    const seconds = setup.duration_minutes === null ? null : setup.duration_minutes * 60;
    const sessionType = setup.mode === "scales" ? "SCALES" : "CHORDS";
    rememberDrill(me.id, "music", { setup, name: nameOf(setup), sessionType, seconds, templateId: null, goalId });
    void navigate("/drills/music");
  };
  return (
    <div className={styles.actions}>
      <span>
        Slowest: <SignText>{prompts.map(writeKey).join(", ")}</SignText>
      </span>
      <Button variant="default" size="xs" onClick={go}>
        Drill these {countWord(prompts.length)}
      </Button>
    </div>
  );
}
