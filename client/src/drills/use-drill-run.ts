/**
 * The run of a drill: an ACTIVE practice session whose details hold the set-up, what was done so far, and in `run` where
 * it is. What happens is written by the session's editor (autosave, offline, undo), so whoever comes back finds it.
 *
 * How a drill uses it: on its page, `const run = useDrillRun("drawing")`; by `run.phase` draw the set-up ("setup"), the
 * count-in, the run, or <Interrupted> ("interrupted": found after a reload; it stands still until goOn, unless another
 * page plays it: then it is only looked at). Times are facts in seconds of `run.elapsed(now)`, which leaves pauses out:
 * "this image began at 93.2" is right after any break. Write with `run.change(details => …)`; `withRun(details, {index:
 * 7})` changes where it is. `run.finish()` goes to the results.
 */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useNavigate } from "react-router";
import { runningQuery } from "@/api/queries";
import type { Session } from "@/api/types";
import type { Details, DisciplineKey } from "@/disciplines/contract";
import { HOLDER, isAttended } from "@/drills/attendance";
import { catchUp } from "@/drills/catch-up";
import type { DrillOptions, DrillPhase, DrillRun } from "@/drills/drill-types";
import { isRunOf, runOf, runSeconds, startedAt, withRun, writtenAt } from "@/drills/run-facts";
import { useAttendance } from "@/drills/use-attendance";
import { useCountDown } from "@/drills/use-count-down";
import { useDrillStart } from "@/drills/use-drill-start";
import { useLeaving } from "@/drills/use-leaving";
import { serverNow } from "@/lib/server-clock";
import { toInstant } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import type { SessionEditor } from "@/practice/session-editor";
import * as edits from "@/practice/session-edits";
import { wakeSound } from "@/practice/sound";
import { openPause } from "@/practice/timers";
import { useEditorOf, useOpened } from "@/practice/use-active";

export type { DrillOptions, DrillPhase, DrillRun } from "@/drills/drill-types";

const asIs = (details: Details): Details => details;

export function useDrillRun(key: DisciplineKey, options: DrillOptions = {}): DrillRun {
  const { prepare = asIs, hasNoCountIn = false } = options;
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const known = useQuery(runningQuery);
  const row = known.data ?? null;
  const opened = useOpened(row);
  const isOpen = useEditorOf(row) !== null;
  const isRead = row === null ? known.isFetched || known.fetchStatus === "paused" : isOpen;
  const own = opened && isRunOf(opened.session, key) ? opened : null;
  const [finished, setFinished] = useState<Session | null>(null);
  const countDown = useCountDown();
  const id = own?.session.id ?? null;
  const editor = own?.editor ?? null;
  const isPaused = own !== null && openPause(own.session.attributes) !== null;
  const attendance = useAttendance(editor, { isPaused, details: own?.session.attributes.details ?? {} });
  const { isElsewhere } = attendance;
  useNow(1000, isElsewhere);

  const write = (change: (details: Details) => Details, message?: string) => {
    editor?.edit(
      (draft) => {
        const details = { ...change(draft.attributes.details) };
        return { ...draft, attributes: { ...draft.attributes, details } };
      },
      "now",
      message,
    );
  };
  const begin = useRef(() => {});
  begin.current = () => {
    if (editor === null || id === null) return;
    countDown.stop();
    attendance.attend();
    const started_at = startedAt(editor.getView().draft.attributes.details);
    const facts = { started_at: started_at ?? toInstant(serverNow()), held_by: HOLDER };
    write((details) => withRun(details, facts), started_at === null ? "Began." : "Went on.");
  };
  // The count-in is over and the session is there: whichever comes last begins it.
  useEffect(() => {
    if (countDown.left === 0 && id !== null) begin.current();
  }, [countDown.left, id]);

  const isFresh = own !== null && runOf(own.session.attributes.details) === null;
  const onStart = () => setFinished(null);
  const { start, cancel } = useDrillStart(key, { prepare, countDown, hasNoCountIn, editor, isFresh, write, onStart });

  const elapsed = (now = serverNow()) => {
    const session = own?.session ?? finished;
    return session ? runSeconds(session, Math.min(now, attendance.see())) : 0;
  };
  /** Do something at once where nobody else plays, else with what was written there last. */
  const caughtUp = (act: (editor: SessionEditor) => void) => {
    if (editor === null) return;
    if (!isElsewhere) return act(editor);
    void catchUp(queryClient, editor).then((isOn) => isOn && act(editor));
  };
  const goOn = () => {
    wakeSound();
    caughtUp((it) => {
      begin.current();
      edits.resumeSession(it);
    });
  };
  const stopThere = () => caughtUp((it) => void edits.pauseSession(it, toInstant(writtenAt(it.getView().server))));
  const pause = () => void (editor && !isElsewhere && edits.pauseSession(editor, toInstant(attendance.see())));
  const leave = () => {
    cancel();
    pause();
    attendance.end();
  };
  useLeaving(() => {
    if (id === null) return cancel();
    if (countDown.left !== null || isAttended(id)) leave();
  });
  const phase = ((): DrillPhase => {
    if (finished) return "finished";
    if (countDown.left !== null) return "count-in";
    if (own === null || id === null) return isRead ? "setup" : "loading";
    if (isFresh || attendance.isAsked) return "loading";
    if (!isAttended(id)) return "interrupted";
    return isPaused ? "paused" : "running";
  })();
  const session = own?.session ?? finished;
  return {
    ...{ phase, session, editor, details: session?.attributes.details ?? {}, countIn: countDown.left },
    ...{ start, goOn, pause, elapsed },
    elsewhere: own && isElsewhere ? { writtenAt: writtenAt(own.session), stop: stopThere } : null,
    change: (change, message) => {
      if (!isElsewhere && !attendance.hasSlept()) write(change, message);
    },
    beginNow: () => countDown.start(0),
    resume: goOn,
    toggle: () => (isPaused ? goOn() : pause()),
    finish: (status, last = asIs) =>
      caughtUp((it) => {
        if (own === null || attendance.hasSlept()) return;
        setFinished(own.session);
        attendance.end();
        // The last change first: the suggested outcome is made of it.
        write(last, "Finished.");
        edits.finishSession(it, status);
        void navigate(`/drills/${key}/results/${own.session.id}`);
      }),
    leave: () => {
      leave();
      void navigate("/drills");
    },
  };
}
