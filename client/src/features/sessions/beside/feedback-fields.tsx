/** How it was: one to five, what it did to the mood, one line to remember. Not saying is fine. */

import { Slider } from "@mantine/core";
import type { Feedback } from "@/api/types";
import { AutoText } from "@/components/ui/auto-text";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import styles from "./beside.module.css";

const NOTHING: Feedback = { rating: null, mood_delta: null, comment: "" };
const RATINGS = [1, 2, 3, 4, 5];

const sayMood = (mood: number) => (mood > 0 ? `+${mood}` : mood < 0 ? `−${-mood}` : "0");

export function FeedbackFields() {
  const editor = useSessionEditor();
  const feedback = useEditorValue((view) => view.draft.feedback) ?? NOTHING;
  const isActive = useEditorValue((view) => view.draft.status === "ACTIVE");
  const errors = useEditorValue((view) => view.refusals.feedback?.messages);
  const put = (change: Partial<Feedback>, pace?: "typing") =>
    editor.edit((draft) => {
      const next = { ...(draft.feedback ?? NOTHING), ...change };
      const isEmpty = next.rating === null && next.mood_delta === null && next.comment === "";
      return { ...draft, feedback: isEmpty ? null : next };
    }, pace);
  return (
    <div className={styles.feedback}>
      <div className={styles.feedbackLine}>
        <span id="how-was-it">{isActive ? "How was it" : "Rating"}</span>
        <div role="group" aria-labelledby="how-was-it" className={styles.ratings}>
          {RATINGS.map((rating) => (
            <button
              key={rating}
              type="button"
              aria-label={`${rating} of 5`}
              aria-pressed={feedback.rating === rating}
              onClick={() => put({ rating: feedback.rating === rating ? null : rating })}
            >
              {rating}
            </button>
          ))}
        </div>
      </div>
      <div className={styles.feedbackLine}>
        <span>Mood</span>
        <Slider
          className={styles.mood}
          min={-5}
          max={5}
          step={1}
          size="sm"
          thumbSize={18}
          label={null}
          startPointValue={0}
          data-unsaid={feedback.mood_delta === null}
          marks={[{ value: 0 }]}
          value={feedback.mood_delta ?? 0}
          onChange={(mood_delta) => put({ mood_delta })}
          thumbLabel="Mood, from 5 worse to 5 better"
          thumbValueText={feedback.mood_delta === null ? "not said" : sayMood(feedback.mood_delta)}
        />
        <button
          type="button"
          className={styles.moodValue}
          disabled={feedback.mood_delta === null}
          aria-label={
            feedback.mood_delta === null ? "Mood: not said" : `Mood ${sayMood(feedback.mood_delta)}. Take back`
          }
          onClick={() => put({ mood_delta: null })}
        >
          {feedback.mood_delta === null ? "–" : sayMood(feedback.mood_delta)}
        </button>
      </div>
      <AutoText
        label="One line to remember"
        value={feedback.comment}
        placeholder="One line to remember"
        isMultiline
        onType={(comment) => put({ comment }, "typing")}
        onLeave={editor.flush}
        className={styles.comment}
      />
      {errors && (
        <p role="alert" className={styles.wrong}>
          {errors.join(" ")}
        </p>
      )}
      <ConflictRows of={(key) => key === "feedback"} />
    </div>
  );
}
