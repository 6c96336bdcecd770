/** The feedback of the session on this page, edited by its editor; the two moods stand in its details. */

import type { Feedback } from "@/api/types";
import { moodDelta } from "@/disciplines/story/reading-model";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";

const NOTHING: Feedback = { rating: null, mood_delta: null, comment: "" };

const moodOf = (value: unknown) => (typeof value === "number" && Math.abs(value) <= 5 ? value : null);

export function useFeedback() {
  const editor = useSessionEditor();
  const feedback = useEditorValue((view) => view.draft.feedback) ?? NOTHING;
  const moods = useEditorValue(({ draft }) => {
    const { mood_before, mood_after } = draft.attributes.details;
    return { before: moodOf(mood_before), after: moodOf(mood_after) };
  });
  const joined = (change: Partial<Feedback>, known: Feedback | null): Feedback | null => {
    const next = { ...(known ?? NOTHING), ...change };
    return next.rating === null && next.mood_delta === null && next.comment === "" ? null : next;
  };
  return {
    feedback,
    moods,
    put: (change: Partial<Feedback>, pace?: "typing") =>
      editor.edit((draft) => ({ ...draft, feedback: joined(change, draft.feedback) }), pace),
    setMoods: (before: number, after: number) =>
      editor.edit((draft) => {
        const details = { ...draft.attributes.details, mood_before: before, mood_after: after };
        const feedbackThen = joined({ mood_delta: moodDelta(before, after) }, draft.feedback);
        return { ...draft, feedback: feedbackThen, attributes: { ...draft.attributes, details } };
      }),
  };
}
