/** The large timer: what it shows now, and what its buttons and keys do. */

import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { showUndo } from "@/components/ui/undo-toast";
import { lengthened, sayTime, type TimerView, timerView } from "@/features/timer/timer-model";
import { useAnnouncement } from "@/features/timer/use-announcement";
import { useCountIn } from "@/features/timer/use-count-in";
import { useCues } from "@/features/timer/use-cues";
import { useNow } from "@/lib/use-now";
import { activitySeconds } from "@/practice/durations";
import { type Draft, editActivity } from "@/practice/editing";
import { useEditor } from "@/practice/editor-context";
import * as edits from "@/practice/session-edits";
import { wakeSound } from "@/practice/sound";
import { runningActivity } from "@/practice/timers";
import { pageOf, undoStep } from "@/practice/undo-steps";
import { useSoundChoices } from "@/practice/use-sound-choices";

type Part = Parameters<Parameters<typeof editActivity>[2]>[0];

export function useTimer() {
  const { editor, view } = useEditor();
  const navigate = useNavigate();
  const choices = useSoundChoices();
  const countIn = useCountIn(choices.countIn, choices.hasBell);
  const announcement = useAnnouncement();
  /** What is to run next, while nothing does. */
  const [chosen, setChosen] = useState<string | null>(null);
  const isActive = view.draft.status === "ACTIVE";
  const now = useNow(1000, isActive);
  const shown = timerView(view.draft, now, chosen);
  useCues(shown, choices.hasBell, announcement.say);
  const runningId = runningActivity(view.draft.attributes)?.instance_id ?? null;
  useEffect(() => {
    if (runningId !== null) setChosen(null);
  }, [runningId]);

  const { activity } = shown;
  const page = `/sessions/${view.server.id}`;
  const change = (edit: (one: Part) => Part, message: string) => {
    if (!activity) return;
    const { instance_id: id } = activity;
    const apply = (draft: Draft) => ({ ...draft, attributes: editActivity(draft.attributes, id, edit) });
    editor.edit(apply, "now", message);
  };
  const go = (to: TimerView["next"]) => {
    if (!to) return;
    wakeSound();
    if (activity) edits.stopTimer(editor, activity.instance_id);
    setChosen(to.instance_id);
    countIn.begin(() => edits.startTimer(editor, to.instance_id));
  };
  const toggle = () => {
    wakeSound();
    if (countIn.left !== null) return countIn.cancel();
    if (shown.state === "running") return void edits.pauseSession(editor);
    const isResuming = activity === null || (shown.state === "paused" && chosen === null);
    countIn.begin(
      () => void (isResuming ? edits.resumeSession(editor) : edits.startTimer(editor, activity.instance_id)),
    );
  };
  const done = () => {
    if (!activity) return;
    wakeSound();
    if (shown.set) edits.toggleSet(editor, activity.instance_id, shown.set.id);
    if (shown.set && shown.set.number < shown.set.count) return;
    change((one) => ({ ...one, completed: true }), `Ticked ${activity.name || "the activity"}.`);
    if (shown.following) return go(shown.following);
    countIn.cancel();
    edits.stopTimer(editor, activity.instance_id);
  };
  const more = () => {
    if (!activity || shown.plannedSeconds === null) return;
    const planned = lengthened(shown.plannedSeconds, activitySeconds(activity, now) ?? 0);
    change((one) => ({ ...one, planned_seconds: planned }), "One more minute.");
  };
  const finish = () => {
    countIn.cancel();
    const step = edits.finishSession(editor);
    if (step) showUndo(step.message, () => void undoStep(editor, step), pageOf(editor));
    void navigate(page);
  };
  return {
    ...{ shown, choices, countIn: countIn.left, isActive, announcement: announcement.said },
    ...{ toggle, done, more, finish, next: () => go(shown.next), back: () => go(shown.previous) },
    ...{ leave: () => void navigate(page), announce: () => announcement.say(sayTime(shown)) },
  };
}

export type Timer = ReturnType<typeof useTimer>;
