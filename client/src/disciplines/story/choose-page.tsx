/** Tonight: the ritual, what it is about, the text; then Begin. */

import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router";
import { runsQuery } from "@/api/queries";
import { closeToast, getToast } from "@/components/ui/undo-toast";
import { moodsOf } from "@/disciplines/story/moods";
import { sayStep } from "@/disciplines/story/reading-model";
import { RitualPicks } from "@/disciplines/story/ritual-picks";
import { StoryForm } from "@/disciplines/story/story-form";
import { countWords } from "@/disciplines/story/story-text";
import { StoryTextField } from "@/disciplines/story/story-text-field";
import { type Tonight, useTonight } from "@/disciplines/story/use-tonight";
import { DrillFrame } from "@/drills/drill-frame";
import { FilesUnder } from "@/drills/files-under";
import { withRun } from "@/drills/run-facts";
import { StartButton } from "@/drills/start-button";
import { useDrillKeys } from "@/drills/use-drill-keys";
import type { DrillRun } from "@/drills/use-drill-run";
import { formatDuration } from "@/lib/time";
import styles from "./story.module.css";

const MOST_LETTERS = 60;

/** What the evening is called: what it is about, up to the first colon or stop. */
function nameOf({ prompt }: Tonight): string {
  const [first = ""] = prompt.trim().split(/[:.!?\n]/);
  const name = first.length > MOST_LETTERS ? `${first.slice(0, MOST_LETTERS).trimEnd()}…` : first || "Bedtime story";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export function ChoosePage({ run }: { run: DrillRun }) {
  const navigate = useNavigate();
  const { tonight, change } = useTonight();
  const leave = () => void navigate("/drills");
  const begin = () => {
    // Nothing shines into the reading.
    closeToast(getToast()?.key ?? 0);
    const { isDimmed, sleepMinutes, goalId, ...setup } = tonight;
    const sleep = sleepMinutes === null ? null : sleepMinutes * 60;
    const details = withRun({ ...setup, is_dimmed: isDimmed }, { index: 0, sleep_seconds: sleep });
    run.start({
      ...{ setup: details, name: nameOf(tonight), sessionType: "BEDTIME" },
      ...{ seconds: null, templateId: null, goalId },
    });
  };
  const hasText = countWords(tonight.story_text) > 0;
  useDrillKeys({ Escape: leave, Enter: hasText && run.phase !== "count-in" ? begin : undefined });
  return (
    <DrillFrame
      discipline="story"
      title="Bedtime story"
      onLeave={leave}
      foot={
        <div className={styles.start}>
          <LastEvening />
          <StartButton
            whyNot={hasText ? null : "Write or paste a story first."}
            isDisabled={run.phase === "count-in"}
            onPress={begin}
          >
            Begin
          </StartButton>
        </div>
      }
    >
      <div className={styles.choose}>
        <RitualPicks tonight={tonight} onChoose={change} />
        <section className={styles.tonight} aria-label="Tonight">
          <h2>Tonight</h2>
          <StoryForm tonight={tonight} onChange={change} />
          <StoryTextField tonight={tonight} onChange={change} />
          <FilesUnder setup={{ goalId: tonight.goalId, setGoal: (goalId) => change({ goalId }) }} />
          <p className={styles.links}>
            <Link to="/drills/story/profile">For stories: moods, characters, what calms</Link>
            <Link to="/drills/story/service">Writing service</Link>
          </p>
        </section>
      </div>
    </DrillFrame>
  );
}

/** "Last time: 14 min, 412 words, mood −1 to +2" */
function LastEvening() {
  const { data } = useQuery(runsQuery("story", { limit: 1, details: true }));
  const last = data?.items[0];
  if (!last) return <span className={styles.last}>{data ? "The first evening." : ""}</span>;
  const [mood] = moodsOf([last]);
  const moods = mood ? `mood ${sayStep(mood.before)} to ${sayStep(mood.after)}` : "";
  const said = [formatDuration(last.total_duration_seconds), last.result, moods].filter(Boolean).join(", ");
  return <span className={styles.last}>Last time: {said}</span>;
}
