/** Date and time of a start or an end, in the user's zone, with what they mean said below while typing. */

import { Button, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { Segmented } from "@/components/ui/segmented";
import { machineZone, placeInFold, readEnd, readWhen, sayOffset, zoneName } from "@/features/sessions/when";
import { type Clock, formatDay, formatTime, formatWall, instantToZoned, todayOf } from "@/lib/time";
import styles from "./instant-field.module.css";

/** What a chosen instant would do: a sentence, or why it cannot be, perhaps with another way. */
export type Consequence = { say: ReactNode; isRefused?: boolean; other?: { label: string; act: () => void } };

export type InstantFormProps = {
  value: string | null;
  /** Where the fields stand when there is no value yet. */
  fallback: string;
  /** For an end: the start, so that a time after midnight lands on the next day. */
  start?: string | null;
  me: Clock;
  consequence: (instant: string) => Consequence;
  onDone: (instant: string) => void;
  onCancel: () => void;
  children?: ReactNode;
};

export function InstantForm(props: InstantFormProps) {
  const { value, fallback, start, me, consequence, onDone, onCancel, children } = props;
  const zone = me.time_zone;
  const stands = instantToZoned(value ?? fallback, zone);
  const [date, setDate] = useState(stands.date);
  const [time, setTime] = useState(formatWall(stands.time, me));
  const [isDateChosen, setDateChosen] = useState(false);
  const [place, setPlace] = useState(() => placeInFold(value ?? fallback, zone));
  const entry = { date, time, zone, base: value ?? fallback, hourCycle: me.hour_cycle };
  const read = start === undefined ? readWhen(entry) : readEnd(entry, start, isDateChosen);
  const instant = read?.instants[place] ?? read?.instants[0] ?? null;
  const effect = instant === null ? null : consequence(instant);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (instant !== null && !effect?.isRefused) onDone(instant);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.fields}>
        <TextInput
          type="date"
          label="Date"
          value={date}
          onChange={(event) => {
            setDate(event.currentTarget.value);
            setDateChosen(true);
          }}
        />
        <TextInput
          label="Time"
          value={time}
          data-autofocus
          autoComplete="off"
          error={read === null && time !== "" ? "Type 730, 7:30 or -10m." : undefined}
          onChange={(event) => setTime(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <div className={styles.said} aria-live="polite">
        {instant && (
          <p className={styles.meaning}>
            {formatDay(instantToZoned(instant, zone).date, me, todayOf(me))}, {formatTime(instant, me)} ·{" "}
            {sayOffset(instant, zone)}
          </p>
        )}
        {read?.note && <p>{read.note}</p>}
        {read && read.instants.length > 1 && (
          <Segmented
            label="Which of the two"
            value={place === 0 ? "0" : "1"}
            onChange={(chosen) => setPlace(chosen === "0" ? 0 : 1)}
            options={[
              { value: "0", label: `First, ${sayOffset(read.instants[0] ?? "", zone)}` },
              { value: "1", label: `Second, ${sayOffset(read.instants[1] ?? "", zone)}` },
            ]}
          />
        )}
        {effect && <p className={effect.isRefused ? styles.refused : undefined}>{effect.say}</p>}
      </div>
      <ZoneLine instant={instant} me={me} />
      <div className={styles.buttons}>
        <Button type="submit" size="xs" disabled={instant === null || effect?.isRefused}>
          Done
        </Button>
        {effect?.other && (
          <Button size="xs" variant="default" onClick={effect.other.act}>
            {effect.other.label}
          </Button>
        )}
        {children}
        <Button size="xs" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Names the zone; where this machine stands in another one, says what its clock shows. */
function ZoneLine({ instant, me }: { instant: string | null; me: Clock }) {
  const here = machineZone();
  const isAway = instant !== null && sayOffset(instant, here) !== sayOffset(instant, me.time_zone);
  return (
    <p className={styles.zone}>
      Your clock: {zoneName(me.time_zone)}.{" "}
      {isAway &&
        `This machine is in ${zoneName(here)}, where it is ${formatTime(instant, { ...me, time_zone: here })}.`}
    </p>
  );
}
