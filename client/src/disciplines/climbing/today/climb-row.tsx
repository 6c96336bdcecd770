/** One climb of the list: grade, route, when, what it counts for, style and tries; changed in its place. */

import { IconTrophy } from "@tabler/icons-react";
import { useState } from "react";
import { useMe } from "@/api/use-me";
import { formatInstant, formatTime, practiceDay, todayOf } from "@/lib/time";
import { StyleIcon } from "../log/style-icon";
import { sayTries, styleOf } from "../model/styles";
import type { Climb } from "../types";
import { ClimbForm } from "./climb-form";
import { ClimbMenu } from "./climb-menu";
import { GradeMark } from "./grade-mark";
import { RefusedRow } from "./refused-row";
import styles from "./today.module.css";

export type ClimbRowProps = {
  climb: Climb;
  /** It was logged just now. */
  isNew?: boolean;
  /** Why the server did not take it. */
  refusal?: string | null;
  /** What is said instead of the time of day. */
  when?: string;
  /** It stands among those of its competition, or of its route: that is not said again. */
  isOfCompetition?: boolean;
  isOfRoute?: boolean;
};

export function ClimbRow({ climb, isNew = false, refusal = null, when, ...among }: ClimbRowProps) {
  const { isOfCompetition = false, isOfRoute = false } = among;
  const me = useMe();
  const [isEditing, setEditing] = useState(false);
  const { label } = styleOf(climb.style);
  const isEarlier = refusal !== null && practiceDay(climb.climbed_at, me.time_zone, me.day_start_hour) !== todayOf(me);
  const at = when ?? (isEarlier ? formatInstant : formatTime)(climb.climbed_at, me);
  return (
    <li className={styles.item} data-new={isNew}>
      <div className={styles.row}>
        <GradeMark row={climb} />
        <div className={styles.what}>
          <b data-plain={!isOfRoute && !climb.route_name}>{isOfRoute ? at : climb.route_name || "Not named"}</b>
          <small>
            {!isOfRoute && <span>{at}</span>}
            {climb.competition && !isOfCompetition && (
              <span className={styles.counts}>
                <IconTrophy size={13} stroke={1.6} aria-label="Counts for" />
                {climb.competition.name}
              </span>
            )}
            {climb.notes && <span className={styles.note}>{climb.notes}</span>}
          </small>
        </div>
        <span className={styles.style} data-attempt={climb.style === "ATTEMPT"}>
          <StyleIcon style={climb.style} />
          {label}
        </span>
        <span className={styles.tries}>{sayTries(climb.tries)}</span>
        <ClimbMenu climb={climb} onEdit={() => setEditing(true)} />
      </div>
      {refusal !== null && <RefusedRow climb={climb} reason={refusal} />}
      {isEditing && <ClimbForm climb={climb} onDone={() => setEditing(false)} />}
    </li>
  );
}
