/** Why a climb was not logged, on its row: into a session of that day, once more, or left out. */

import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { sessionsInfiniteQuery } from "@/api/queries";
import type { Status } from "@/api/types";
import { useMe } from "@/api/use-me";
import { formatTime, practiceDay } from "@/lib/time";
import { sayDone } from "../kept/said";
import { useOutbox } from "../kept/use-outbox";
import { sayLogged } from "../model/new-climb";
import type { Climb } from "../types";
import styles from "./today.module.css";

const MOST_OFFERED = 3;
const STATUSES: Status[] = ["ACTIVE", "COMPLETED", "PARTIAL", "ABANDONED"];

export function RefusedRow({ climb, reason }: { climb: Climb; reason: string }) {
  const me = useMe();
  const { outbox } = useOutbox();
  const day = practiceDay(climb.climbed_at, me.time_zone, me.day_start_hour);
  const filters = { discipline: ["climbing"], from_date: day, to_date: day, status: STATUSES };
  const { data } = useInfiniteQuery(sessionsInfiniteQuery(filters, MOST_OFFERED));
  const sessions = data?.pages[0]?.items.filter(({ id }) => id !== climb.practice_session_id) ?? [];
  const logInto = (id: string, name: string) => {
    outbox.again(climb.id, id);
    sayDone(climb.id, `${sayLogged(climb)} It is in “${name}”.`, () =>
      outbox.add({ kind: "completions", verb: "remove", id: climb.id, row: climb }),
    );
  };
  return (
    <div className={styles.refused}>
      <p role="alert">Not logged, kept here. {reason}</p>
      {sessions.map(({ id, name, session_start: at }) => (
        <Button key={id} size="xs" variant="default" onClick={() => logInto(id, name)}>
          Log it into {name}
          {at && `, ${formatTime(at, me)}`}
        </Button>
      ))}
      <Button size="xs" variant="default" onClick={() => outbox.again(climb.id)}>
        Try again
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={() => outbox.drop(climb.id)}>
        Leave it out
      </Button>
    </div>
  );
}
