/** The climbing session that runs, or the one that the first climb starts. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useNavigate } from "react-router";
import { disciplinesQuery } from "@/api/queries";
import { showUndo } from "@/components/ui/undo-toast";
import { DrillFrame } from "@/drills/drill-frame";
import { formatClock } from "@/lib/time";
import { takeDrillWish } from "@/practice/drill-memory";
import { practised } from "@/practice/durations";
import * as edits from "@/practice/session-edits";
import { startSession } from "@/practice/start-session";
import { isPaused } from "@/practice/timers";
import { undoStep } from "@/practice/undo-steps";
import { useClock } from "@/practice/use-clock";
import styles from "./climbing-page.module.css";
import { SessionTools } from "./head/session-tools";
import { saySub, sayType } from "./head/session-words";
import { LogPanel } from "./log/log-panel";
import { useLog } from "./log/use-log";
import { useLogKeys } from "./log/use-log-keys";
import { sayEmpty } from "./model/day";
import { useLeftToday } from "./side/figures";
import { SidePanel } from "./side/side-panel";
import { type Sitting, useLiveSitting } from "./sitting";
import { TodayList } from "./today/today-list";

export function ClimbingPage() {
  const sitting = useLiveSitting();
  const { session, editor, climbs } = sitting;
  const navigate = useNavigate();
  const { data } = useQuery(disciplinesQuery);
  const log = useLog(sitting);
  useWish();
  const left = useLeftToday();
  const leave = () => void navigate("/drills");
  const finish = () => {
    if (!editor || !session) return;
    const step = edits.finishSession(editor);
    if (step) showUndo(step.message, () => void undoStep(editor, step), "/drills/climbing/results");
    void navigate(`/drills/climbing/results/${session.id}`);
  };
  const toggle = editor ? () => void edits.togglePause(editor) : undefined;
  useLogKeys(log, { Escape: leave, " ": toggle });
  const title = sayType(
    session,
    data?.find(({ key }) => key === "climbing"),
  );
  return (
    <DrillFrame
      discipline="climbing"
      title={title}
      sub={session || left?.left !== 0 ? saySub(session) : "no more today"}
      clock={session && <Elapsed session={session} />}
      tools={<SessionTools sitting={sitting} />}
      onLeave={leave}
      onFinish={session ? finish : undefined}
      side={<SidePanel scale={log.scale} sessionId={session?.id ?? null} climbs={climbs} isPast={false} />}
      sideLabel="Grades and projects"
    >
      <div className={styles.page}>
        <div className={styles.log} data-foot>
          <LogPanel log={log} />
        </div>
        <div className={styles.today}>
          <TodayList
            title="Today"
            climbs={climbs}
            refused={sitting.refused}
            competition={log.competition}
            newId={log.newId}
            empty={sayEmpty(left)}
          />
        </div>
      </div>
    </DrillFrame>
  );
}

/** "Again" of the results, and a tap on the page of all drills. */
function useWish(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const wished = takeDrillWish("climbing");
    if (!wished) return;
    const { sessionType, goalId, setup } = wished;
    const started = { discipline: "climbing", session_type: sessionType || "FUN", parent_id: goalId };
    void startSession(queryClient, { ...started, attributes: { version: 1, sections: [], details: { ...setup } } });
  }, [queryClient]);
}

function Elapsed({ session }: { session: NonNullable<Sitting["session"]> }) {
  const now = useClock(session);
  const { seconds } = practised(session, now);
  return (
    <span role="timer" className={styles.clock} data-paused={isPaused(session.attributes)} aria-label="Elapsed">
      {formatClock(seconds ?? 0)}
    </span>
  );
}
