/** Day, start, end and duration of a past session; end and duration follow each other. */

import { TextInput } from "@mantine/core";
import { ZoneField } from "@/components/ui/clock-fields";
import { dayOf, type LogForm, type LogTimes } from "@/features/sessions/log-model";
import { LogTwice } from "@/features/sessions/log-twice";
import { machineZone, offsetHint, zoneName } from "@/features/sessions/when";
import { type Clock, formatDayInSentence, formatDuration, todayOf } from "@/lib/time";
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
          error={errors.session_date?.join(" ")}
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
      <LogTwice form={form} times={times} onPut={onPut} />
      <p className={styles.said} aria-live="polite">
        {sayTimes(form, times, me, now)}
      </p>
      <div className={styles.zone}>
        <span>Times in</span>
        <ZoneField value={form.zone} onChange={(zone) => onPut({ zone })} />
      </div>
    </div>
  );
}

/** "4 h, because the clocks went back. Counts for Sat 31 Oct." and what else is worth knowing. */
function sayTimes(form: LogForm, { start, end, seconds, change, notes }: LogTimes, me: Clock, now: number): string {
  if (start === null || end === null || seconds === null) return "";
  const day = formatDayInSentence(dayOf(form, start, me), todayOf(me, now));
  const because = change ? `, because the clocks went ${change}` : "";
  const offset = offsetHint(start, form.zone);
  const isAway = offset !== null && form.zone !== machineZone();
  const clock = isAway ? [`${zoneName(form.zone)} is ${offset}; this machine is in ${zoneName(machineZone())}.`] : [];
  const future = fromInstant(end) > now + 60_000 ? ["It ends in the future."] : [];
  return [`${formatDuration(seconds)}${because}. Counts for ${day}.`, ...notes, ...future, ...clock].join(" ");
}
