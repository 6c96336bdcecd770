/** Where the clocks go back a time comes twice: which one is meant. */

import { Segmented } from "@/components/ui/segmented";
import type { LogForm, LogTimes } from "@/features/sessions/log-model";
import { sayOffset } from "@/features/sessions/when";
import styles from "./log-session.module.css";

export type LogTwiceProps = { form: LogForm; times: LogTimes; onPut: (change: Partial<LogForm>) => void };

export function LogTwice({ form, times, onPut }: LogTwiceProps) {
  const isEndTyped = form.lengthBy === "end";
  const ends = isEndTyped ? times.ends : [];
  return (
    <>
      <Which
        label={`Started at ${form.start}`}
        instants={times.starts}
        place={form.startPlace ?? 0}
        zone={form.zone}
        onPick={(startPlace) => onPut({ startPlace })}
      />
      <Which
        label={`Ended at ${form.end}`}
        instants={ends}
        place={form.endPlace ?? 1}
        zone={form.zone}
        onPick={(endPlace) => onPut({ endPlace })}
      />
    </>
  );
}

type WhichProps = { label: string; instants: string[]; place: 0 | 1; zone: string; onPick: (place: 0 | 1) => void };

function Which({ label, instants: [first, second], place, zone, onPick }: WhichProps) {
  if (first === undefined || second === undefined) return null;
  return (
    <div className={styles.twice}>
      <span>{label}</span>
      <Segmented
        label={`${label}, which of the two`}
        value={place === 0 ? "0" : "1"}
        options={[
          { value: "0", label: `First, ${sayOffset(first, zone)}` },
          { value: "1", label: `Second, ${sayOffset(second, zone)}` },
        ]}
        onChange={(chosen) => onPick(chosen === "0" ? 0 : 1)}
      />
    </div>
  );
}
