/** Keeps a run attended while it is on the screen, and pauses it where it was left: after a reload, a crash or a sleep. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Details } from "@/disciplines/contract";
import { attend, HOLDER, isAttended, lastSeen, leaveRun, noteSeen, waitUntilFree } from "@/drills/attendance";
import { catchUp } from "@/drills/catch-up";
import { holderOf } from "@/drills/run-facts";
import { serverNow } from "@/lib/server-clock";
import { toInstant } from "@/lib/time";
import type { SessionEditor } from "@/practice/session-editor";
import { pauseSession } from "@/practice/session-edits";

/** A clock that stood still for longer than this slept; hidden tabs are woken once a minute. */
const ASLEEP_MS = 90_000;

export type Attendance = {
  /** Attend what begins, or what was interrupted. */
  attend: () => void;
  /** It is left, or over. */
  end: () => void;
  /** It was played in this browser, and it is not known yet whether another tab still does. */
  isAsked: boolean;
  /** Another page plays it, of this device or of another one. */
  isElsewhere: boolean;
};

export type AttendanceOptions = {
  isPaused: boolean;
  details: Details;
};

export function useAttendance(editor: SessionEditor | null, { isPaused, details }: AttendanceOptions): Attendance {
  const queryClient = useQueryClient();
  const holder = holderOf(details);
  const id = editor?.getView().server.id ?? null;
  const [, redraw] = useState(0);
  const again = () => redraw((count) => count + 1);
  const [isTaken, setTaken] = useState(false);
  const isHere = id !== null && isAttended(id);
  const isKept = isHere && !isPaused;
  const isLeft = id !== null && !isHere && !isPaused;
  const isOwn = isLeft && lastSeen(id, holder) !== null;

  // What this browser saw last and no tab of it shows now was interrupted then.
  useEffect(() => {
    if (editor === null || id === null || !isOwn) return;
    const waiting = new AbortController();
    const pauseThere = (isOn: boolean) => {
      const seen = lastSeen(id, holderOf(editor.getView().draft.attributes.details));
      if (!isOn || waiting.signal.aborted || seen === null || isAttended(id)) return;
      pauseSession(editor, toInstant(Math.min(seen, serverNow())));
    };
    void waitUntilFree(id, waiting.signal, () => setTaken(true))
      .then(() => catchUp(queryClient, editor))
      .then(pauseThere)
      .catch(() => undefined);
    return () => {
      waiting.abort();
      setTaken(false);
    };
  }, [editor, id, isOwn, queryClient]);

  // Another page went on with it: this one lets go, and writes nothing.
  const isLost = isHere && holder !== null && holder !== HOLDER;
  useEffect(() => {
    if (!isLost || id === null) return;
    leaveRun(id);
    redraw((count) => count + 1);
  }, [isLost, id]);

  const before = useRef(0);
  useEffect(() => {
    if (!isKept || editor === null || id === null) return;
    before.current = serverNow();
    const see = () => {
      const now = serverNow();
      if (now - before.current > ASLEEP_MS) {
        leaveRun(id);
        redraw((count) => count + 1);
        return;
      }
      before.current = now;
      noteSeen(id, now);
    };
    const timer = setInterval(see, 1000);
    window.addEventListener("pagehide", see);
    document.addEventListener("visibilitychange", see);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", see);
      document.removeEventListener("visibilitychange", see);
    };
  }, [isKept, editor, id]);

  // Who goes to another page leaves the run; React draws twice in development, so it is asked a moment later.
  const shown = useRef(0);
  useEffect(() => {
    shown.current += 1;
    return () => {
      shown.current -= 1;
      setTimeout(() => {
        if (shown.current > 0 || editor === null || id === null || !isAttended(id)) return;
        leaveRun(id);
        pauseSession(editor);
      });
    };
  }, [editor, id]);

  return {
    attend: () => {
      if (id === null) return;
      attend(id);
      again();
    },
    end: () => {
      if (id !== null) leaveRun(id);
    },
    isAsked: isOwn && !isTaken,
    isElsewhere: isLeft && holder !== null && (isTaken || !isOwn),
  };
}
