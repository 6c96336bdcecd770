/** Starting a run: from its set-up, from a wish of another page, or on what was started from a template elsewhere. */

import { onlineManager, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { Session } from "@/api/types";
import { useMe } from "@/api/use-me";
import { showNotice } from "@/components/ui/undo-toast";
import type { Details, DisciplineKey } from "@/disciplines/contract";
import { sessionOf } from "@/drills/drill-session";
import { withRun } from "@/drills/run-facts";
import { SAY_OFFLINE } from "@/drills/start-button";
import type { CountDown } from "@/drills/use-count-down";
import { type DrillSetup, rememberDrill, takeDrillWish } from "@/practice/drill-memory";
import { openEditor } from "@/practice/editors";
import type { SessionEditor } from "@/practice/session-editor";
import { pauseSession } from "@/practice/session-edits";
import { wakeSound } from "@/practice/sound";
import { startSession } from "@/practice/start-session";
import { useSoundChoices } from "@/practice/use-sound-choices";

export type DrillStart = {
  prepare: (setup: Details) => Details | Promise<Details>;
  countDown: CountDown;
  hasNoCountIn: boolean;
  editor: SessionEditor | null;
  /** It has its set-up, and no run yet: it was started from a template on another page. */
  isFresh: boolean;
  write: (change: (details: Details) => Details, message?: string) => void;
  onStart: () => void;
};

export type Starting = {
  /** Start a session of a set-up. */
  start: (drill: DrillSetup) => void;
  /** Who wanted it is gone: what was not sent is not started, and what was waits as a run that was left. */
  cancel: () => void;
};

export function useDrillStart(key: DisciplineKey, options: DrillStart): Starting {
  const { prepare, countDown, hasNoCountIn, editor, isFresh, write, onStart } = options;
  const me = useMe();
  const queryClient = useQueryClient();
  const { countIn } = useSoundChoices();
  const countInSeconds = hasNoCountIn ? 0 : countIn;

  /** What is being started now. */
  const wanted = useRef({ isLeft: false });

  const prepareFresh = useRef(async () => {});
  prepareFresh.current = async () => {
    if (editor === null) return;
    wanted.current = { isLeft: false };
    const { current } = wanted;
    const prepared = await prepare(editor.getView().draft.attributes.details);
    if (current.isLeft) return;
    countDown.start(countInSeconds);
    write(() => withRun(prepared, { started_at: null }), "Began.");
  };
  useEffect(() => {
    if (isFresh) void prepareFresh.current();
  }, [isFresh]);

  const startDrill = async (drill: DrillSetup) => {
    wanted.current = { isLeft: false };
    const { current } = wanted;
    const details = withRun(await prepare({ ...drill.setup, setup_name: drill.name }), { started_at: null });
    if (current.isLeft) return;
    const body = sessionOf(queryClient, key, drill, details);
    // Only after the question whether what runs is to be finished: there was time enough to get ready.
    let wasAsked = false;
    const onStarted = (session: Session) => {
      if (current.isLeft) pauseSession(openEditor(queryClient, me.id, session, null));
      else if (wasAsked) countDown.start(0);
    };
    const session = await startSession(queryClient, body, onStarted);
    wasAsked = session === null;
    if (wasAsked) countDown.stop();
  };
  const start = (drill: DrillSetup) => {
    if (countDown.left !== null) return;
    // The set-up says so at its button; "Again" and the page of all drills come here without one.
    if (!onlineManager.isOnline()) return showNotice(SAY_OFFLINE);
    wakeSound();
    onStart();
    countDown.start(countInSeconds);
    rememberDrill(me.id, key, drill);
    void startDrill(drill);
  };
  const latest = useRef(start);
  latest.current = start;
  // "Again", and a tap on the page of all drills.
  useEffect(() => {
    const wished = takeDrillWish(key);
    if (wished) latest.current(wished);
  }, [key]);
  const cancel = () => {
    wanted.current.isLeft = true;
    countDown.stop();
  };
  return { start, cancel };
}
