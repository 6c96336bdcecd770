/** Day, start, end and duration of a past session; end and duration follow each other. */

import { TextInput } from "@mantine/core";
import type { LogForm, LogTimes } from "@/features/sessions/log-model";
import { machineZone, offsetHint, zoneName } from "@/features/sessions/when";
import { type Clock, formatDay, formatDuration, practiceDay, todayOf } from "@/lib/time";
import { fromInstant } from "@/lib/zones";
import styles from "./log-session.module.css";

export type LogTimeFieldsProps = {
  form: LogForm;
  times: LogTimes;
  me: Clock;
  now: number;
  errors: Record<string, string[]>;
  onPut: (change: Partial<LogForm>) => void;
};

export function LogTimeFields({ form, times, me, now, errors, onPut }: LogTimeFieldsProps) {
  const isEndWrong = form.lengthBy === "end" && (times.end === null || times.seconds === null);
  const isDurationWrong = form.lengthBy === "duration" && times.seconds === null;
  return (
    <div>
      <div className={styles.times}>
        <TextInput
          type="date"
          label="Day"
          value={form.date}
          onChange={(event) => onPut({ date: event.currentTarget.value })}
        />
        <TextInput
          label="Started"
          value={form.start}
          autoComplete="off"
          error={errors.session_start?.join(" ") ?? (times.start === null ? "Type 730, 7:30 or -40m." : undefined)}
          onChange={(event) => onPut({ start: event.currentTarget.value })}
        />
        <TextInput
          label="Ended"
          value={form.end}
          autoComplete="off"
          error={errors.session_end?.join(" ") ?? (isEndWrong ? "Type a time after the start." : undefined)}
          onChange={(event) => onPut({ end: event.currentTarget.value })}
        />
        <TextInput
          label="or took"
          value={form.duration}
          autoComplete="off"
          error={isDurationWrong ? "Type 25 or 1h18." : undefined}
          onChange={(event) => onPut({ duration: event.currentTarget.value })}
        />
      </div>
      <p className={styles.said} aria-live="polite">
        {sayTimes(times, me, now)}
      </p>
    </div>
  );
}

/** "30 min, counts for Today · Fri 20 Nov." and what else is worth knowing. */
function sayTimes({ start, end, seconds, notes }: LogTimes, me: Clock, now: number): string {
  if (start === null || end === null || seconds === null) return "";
  const day = practiceDay(start, me.time_zone, me.day_start_hour);
  const offset = offsetHint(start, me.time_zone);
  const clock = offset
    ? [`Your clock: ${zoneName(me.time_zone)}, ${offset}. This machine: ${zoneName(machineZone())}.`]
    : [];
  const future = fromInstant(end) > now + 60_000 ? ["It ends in the future."] : [];
  return [
    `${formatDuration(seconds)}, counts for ${formatDay(day, me, todayOf(me, now))}.`,
    ...notes,
    ...future,
    ...clock,
  ].join(" ");
}
