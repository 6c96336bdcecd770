/** What a person does with a running session, as edits of its editor; each can be taken back. */

import type { Feedback, LongRun, Status } from "@/api/types";
import { disciplineLook } from "@/disciplines";
import { serverNow } from "@/lib/server-clock";
import { toInstant } from "@/lib/time";
import { activitiesOf } from "@/practice/compare";
import type { Draft } from "@/practice/editing";
import * as editing from "@/practice/editing";
import type { Step } from "@/practice/history";
import { suggestedStatus, withOutcome } from "@/practice/outcomes";
import { tickSet } from "@/practice/sections";
import type { SessionEditor } from "@/practice/session-editor";
import * as timers from "@/practice/timers";

type Document = Draft["attributes"];

const now = () => toInstant(serverNow());

function editDocument(editor: SessionEditor, change: (document: Document) => Document, message: string): Step | null {
  return editor.edit((draft) => ({ ...draft, attributes: change(draft.attributes) }), "now", message);
}

function nameOf(editor: SessionEditor, instanceId: string): string {
  const { attributes } = editor.getView().draft;
  return (
    activitiesOf(attributes)
      .find((one) => one.instance_id === instanceId)
      ?.name.trim() || "Unnamed"
  );
}

export const isActive = (editor: SessionEditor): boolean => editor.getView().draft.status === "ACTIVE";

export function pauseSession(editor: SessionEditor, at = now()): Step | null {
  return isActive(editor) ? editDocument(editor, (document) => timers.pause(document, at), "Paused.") : null;
}

export function resumeSession(editor: SessionEditor, at = now()): Step | null {
  return isActive(editor) ? editDocument(editor, (document) => timers.resume(document, at), "Went on.") : null;
}

/** Pause, or go on. */
export function togglePause(editor: SessionEditor): Step | null {
  return timers.isPaused(editor.getView().draft.attributes) ? resumeSession(editor) : pauseSession(editor);
}

/** Start an activity's timer; a pause ends. Only a running session has timers. */
export function startTimer(editor: SessionEditor, id: string, at = now()): Step | null {
  if (!isActive(editor)) return null;
  return editDocument(editor, (document) => timers.startTimer(document, id, at), `Started ${nameOf(editor, id)}.`);
}

export function stopTimer(editor: SessionEditor, id: string, at = now()): Step | null {
  return editDocument(editor, (document) => timers.stopTimer(document, id, at), `Stopped ${nameOf(editor, id)}.`);
}

/** Start an activity's timer, or stop it where it runs. */
export function toggleTimer(editor: SessionEditor, id: string): Step | null {
  const running = timers.runningActivity(editor.getView().draft.attributes);
  return running?.instance_id === id ? stopTimer(editor, id) : startTimer(editor, id);
}

export function restartTimer(editor: SessionEditor, id: string, at = now()): Step | null {
  if (!isActive(editor)) return null;
  return editDocument(editor, (document) => timers.restartTimer(document, id, at), `Restarted ${nameOf(editor, id)}.`);
}

/** Add seconds that were practised without the timer. */
export function addTime(editor: SessionEditor, id: string, seconds: number): Step | null {
  const { session_start } = editor.getView().draft;
  const add = (document: Document) => timers.addTime(document, id, seconds, session_start);
  return editDocument(editor, add, `Added time to ${nameOf(editor, id)}.`);
}

/** Tick a set, or take the tick back; while the activity's timer runs this is the set's time too. */
export function toggleSet(editor: SessionEditor, activityId: string, setId: string): Step | null {
  const tick = (document: Document) =>
    editing.editActivity(document, activityId, (one) => tickSet(one, setId, serverNow()));
  return editDocument(editor, tick, `Ticked a set of ${nameOf(editor, activityId)}.`);
}

export const STATUS_SAID: Record<Status, string> = {
  ACTIVE: "Running",
  COMPLETED: "Completed",
  PARTIAL: "Partial",
  ABANDONED: "Abandoned",
  CANCELLED: "Cancelled",
};

/** Return the outcome that what was done so far suggests. */
export function suggestionFor(editor: SessionEditor): Status {
  const { attributes, discipline } = editor.getView().draft;
  return suggestedStatus(attributes, serverNow(), disciplineLook(discipline).completion);
}

/** Finish: what runs stops. Without a status the suggested one; `feedback` undefined leaves it as it is. */
export function finishSession(
  editor: SessionEditor,
  status: Status = suggestionFor(editor),
  feedback?: Feedback | null,
  at = now(),
): Step | null {
  const finish = (draft: Draft): Draft => {
    const finished = withOutcome(draft, status, at);
    return feedback === undefined ? finished : { ...finished, feedback };
  };
  return editor.edit(finish, "now", `Finished as ${STATUS_SAID[status]}.`);
}

/** Take a finished session up again; the time between was a pause. The server refuses while another one runs. */
export function reopenSession(editor: SessionEditor, at = now()): Step | null {
  return editor.edit((draft) => withOutcome(draft, "ACTIVE", at), "now", "Took the session up again.");
}

const ANSWERED = { keep: "Kept the time.", trim: "Trimmed the time.", discard: "Discarded the time." };

/** Answer "still practising?"; whatever the answer, it is not asked again for as long. */
export function answerLongRun(editor: SessionEditor, run: LongRun, choice: "keep" | "trim" | "discard"): Step | null {
  const { instance_id: id } = run;
  if (choice === "discard" && id === null) return finishSession(editor, "CANCELLED");
  const answer = (document: Document): Document => {
    if (choice === "trim") return timers.trimRun(document, run);
    return choice === "discard" && id !== null ? timers.discardRun(document, id) : document;
  };
  return editDocument(editor, (document) => ({ ...answer(document), confirmed_at: now() }), ANSWERED[choice]);
}
