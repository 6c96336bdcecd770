/** Afterwards: how it was, the mood before and after, a line to remember. Skipping all of it is fine. */

import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { Link, useNavigate, useParams } from "react-router";
import { sayNotLoaded } from "@/api/client";
import { useMe } from "@/api/use-me";
import { AutoText } from "@/components/ui/auto-text";
import { ErrorPanel } from "@/components/ui/error-panel";
import { Segmented } from "@/components/ui/segmented";
import { AddAsset } from "@/disciplines/story/add-asset";
import { MoodChart } from "@/disciplines/story/mood-chart";
import { MoodField } from "@/disciplines/story/mood-field";
import { sayText } from "@/disciplines/story/story-text";
import { useFeedback } from "@/disciplines/story/use-feedback";
import { DrillFrame } from "@/drills/drill-frame";
import { useDrillKeys } from "@/drills/use-drill-keys";
import { formatDuration, formatTime } from "@/lib/time";
import { practised } from "@/practice/durations";
import { EditorProvider, useEditor, useOpenSession } from "@/practice/editor-context";
import styles from "./story.module.css";

const RATINGS = ["1", "2", "3", "4", "5"] as const;

export function AfterPage() {
  const { id = "" } = useParams();
  const navigate = useNavigate();
  const { editor, error, retry } = useOpenSession(id);
  const leave = () => void navigate("/drills");
  useDrillKeys({ Escape: leave });
  if (!editor && !error) return null;
  return (
    <DrillFrame discipline="story" title="Good night" onLeave={leave}>
      {editor ? (
        <EditorProvider value={editor} key={id}>
          <div className={styles.after}>
            <After onDone={leave} />
            <MoodChart />
          </div>
        </EditorProvider>
      ) : (
        <ErrorPanel title="The evening did not load." detail={sayNotLoaded(error)} onRetry={retry} />
      )}
    </DrillFrame>
  );
}

function After({ onDone }: { onDone: () => void }) {
  const me = useMe();
  const { editor, view } = useEditor();
  const { feedback, put } = useFeedback();
  const { draft, server } = view;
  const text = typeof draft.attributes.details.story_text === "string" ? draft.attributes.details.story_text : "";
  const span = [draft.session_start, draft.session_end].map((at) => (at ? formatTime(at, me) : "")).filter(Boolean);
  return (
    <section className={styles.card} aria-label="How it was">
      <header>
        <span>
          <h2>{draft.name.trim() || "Bedtime story"}</h2>
          <small>{[span.join(" to "), sayText(text)].join(" · ")}</small>
        </span>
        <b>{formatDuration(practised({ ...draft, status: draft.status }).seconds)}</b>
      </header>
      <h3>How was the story?</h3>
      <div className={styles.rating}>
        <Segmented
          label="How was the story, 1 to 5"
          value={feedback.rating === null ? "" : String(feedback.rating)}
          options={RATINGS.map((value) => ({ value, label: value }))}
          onChange={(value) => put({ rating: Number(value) === feedback.rating ? null : Number(value) })}
        />
      </div>
      <h3>Mood, before and after</h3>
      <MoodField />
      <h3>A line to remember</h3>
      <div className={styles.line}>
        <AutoText
          label="A line to remember"
          value={feedback.comment}
          placeholder="Asleep before the boat came home."
          onType={(comment) => put({ comment }, "typing")}
          onLeave={editor.flush}
        />
      </div>
      <div className={styles.buttons}>
        <Button size="md" leftSection={<IconCheck size={16} stroke={1.6} aria-hidden />} onClick={onDone}>
          Done
        </Button>
        <AddAsset sessionId={server.id} />
        <Button component={Link} to={`/sessions/${server.id}`} size="md" variant="subtle" color="gray">
          To the session
        </Button>
      </div>
    </section>
  );
}
