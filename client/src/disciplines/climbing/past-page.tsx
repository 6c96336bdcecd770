/** A session of the past: the same page, its climbs added with a time. */

import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Navigate, useNavigate, useParams } from "react-router";
import { ApiProblem, sayNotLoaded } from "@/api/client";
import { disciplinesQuery } from "@/api/queries";
import type { Session } from "@/api/types";
import { useMe } from "@/api/use-me";
import { ErrorPanel } from "@/components/ui/error-panel";
import { DrillFrame } from "@/drills/drill-frame";
import { formatDay, formatDuration, formatTime, instantToZoned, timeToInstant, todayOf } from "@/lib/time";
import styles from "./climbing-page.module.css";
import { SessionTools } from "./head/session-tools";
import { saySub, sayType } from "./head/session-words";
import { LogPanel } from "./log/log-panel";
import { useLog } from "./log/use-log";
import { useLogKeys } from "./log/use-log-keys";
import { SidePanel } from "./side/side-panel";
import { type Sitting, useSittingOf } from "./sitting";
import { TodayList } from "./today/today-list";

export function PastPage() {
  const { id = "" } = useParams();
  const { error, retry, ...sitting } = useSittingOf(id);
  if (sitting.session?.status === "ACTIVE") return <Navigate to="/drills/climbing" replace />;
  if (sitting.session) return <Past key={id} sitting={sitting} session={sitting.session} />;
  if (!error) return null;
  const isAbsent = error instanceof ApiProblem && error.status === 404;
  return (
    <ErrorPanel
      title={isAbsent ? "This session is not here." : "The session did not load."}
      detail={isAbsent ? "It may be in the trash." : sayNotLoaded(error)}
      onRetry={isAbsent ? undefined : retry}
    />
  );
}

function Past({ sitting, session }: { sitting: Sitting; session: Session }) {
  const me = useMe();
  const navigate = useNavigate();
  const { data } = useQuery(disciplinesQuery);
  const start = session.session_start ?? session.session_end ?? "";
  const day = instantToZoned(start, me.time_zone).date;
  const [time, setTime] = useState(() => formatWall24(sitting.climbs[0]?.climbed_at ?? start, me.time_zone));
  const at = timeToInstant(time, day, me.time_zone, start);
  const log = useLog(sitting, at ?? start);
  const back = () => void navigate(`/sessions/${session.id}`);
  useLogKeys(log, { Escape: back });
  const when = (
    <div className={styles.when}>
      <span aria-hidden>Climbed at</span>
      <TextInput
        aria-label="Climbed at"
        size="xs"
        value={time}
        error={at === null ? "Like 18:30" : null}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
    </div>
  );
  return (
    <DrillFrame
      discipline="climbing"
      title={sayType(
        session,
        data?.find(({ key }) => key === "climbing"),
      )}
      sub={[formatDay(session.session_date ?? day, null, todayOf(me)), saySub(session)].filter(Boolean).join(" · ")}
      clock={<span className={styles.clock}>{formatDuration(session.total_duration_seconds)}</span>}
      tools={<SessionTools sitting={sitting} />}
      onLeave={back}
      side={<SidePanel scale={log.scale} sessionId={session.id} climbs={sitting.climbs} isPast />}
      sideLabel="Grades and projects"
    >
      <div className={styles.page}>
        <div className={styles.log} data-foot>
          <LogPanel log={log} when={when} />
        </div>
        <div className={styles.today}>
          <TodayList
            title={session.session_start ? `From ${formatTime(session.session_start, me)}` : "This session"}
            climbs={sitting.climbs}
            refused={sitting.refused}
            competition={log.competition}
            newId={log.newId}
            empty="Nothing is logged here yet. Say when, choose the grade, then how it went."
          />
          <div className={styles.foot}>
            <Button variant="default" onClick={back}>
              To the session
            </Button>
          </div>
        </div>
      </div>
    </DrillFrame>
  );
}

const formatWall24 = (iso: string, zone: string) => (iso === "" ? "" : instantToZoned(iso, zone).time);
