/** Keeps a run attended while it is on the screen, and pauses it where it was left: after a reload, a crash or a sleep. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Details } from "@/disciplines/contract";
import * as runs from "@/drills/attendance";
import { HOLDER, isAttended, lastSeen, leaveRun } from "@/drills/attendance";
import { pauseWhereSeen } from "@/drills/catch-up";
import { holderOf } from "@/drills/run-facts";
import { serverNow } from "@/lib/server-clock";
import type { SessionEditor } from "@/practice/session-editor";

export type Attendance = {
  /** Attend what begins, or what was interrupted. */
  attend: () => void;
  /** It is left, or over. */
  end: () => void;
  /** When the run is seen, in milliseconds: now, or before the sleep from which this page just woke up. */
  see: () => number;
  /** It is about to be interrupted where it was seen last. */
  hasSlept: () => boolean;
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
  const isLeft = id !== null && !isHere && !isPaused;
  const isOwn = isLeft && lastSeen(id, holder) !== null;

  // What this browser saw last and no tab of it shows now was interrupted then.
  useEffect(() => {
    if (editor === null || id === null || !isOwn) return;
    const waiting = new AbortController();
    void pauseWhereSeen(queryClient, editor, waiting.signal, () => setTaken(true)).catch(() => undefined);
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

  useEffect(() => {
    if (!isHere || id === null) return;
    const look = () => {
      // Left, and not drawn again yet: what was seen last stays.
      if (!isAttended(id)) return;
      const wasAsleep = !isPaused && runs.hasSlept(id);
      const at = runs.seeRun(id, isPaused);
      if (!isPaused) runs.noteSeen(id, at);
      if (!wasAsleep) return;
      leaveRun(id);
      redraw((count) => count + 1);
    };
    const timer = setInterval(look, 1000);
    window.addEventListener("pagehide", look);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", look);
      document.removeEventListener("visibilitychange", look);
    };
  }, [isHere, isPaused, id]);

  return {
    attend: () => {
      if (id === null) return;
      runs.attend(id);
      again();
    },
    end: () => {
      if (id !== null) leaveRun(id);
    },
    see: () => (id === null ? serverNow() : runs.seeRun(id, isPaused)),
    hasSlept: () => id !== null && !isPaused && runs.hasSlept(id),
    isAsked: isOwn && !isTaken,
    isElsewhere: isLeft && holder !== null && (isTaken || !isOwn),
  };
}
