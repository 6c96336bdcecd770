/** Something that takes its time: what it is, and for how long already. */

import { formatDuration } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import styles from "./imports.module.css";

export type WorkingProps = { label: string; detail?: string; since: number };

export function Working({ label, detail, since }: WorkingProps) {
  const now = useNow();
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  return (
    <div className={styles.working}>
      <p>
        <span role="status">{label}</span>
        {seconds > 0 && <span className={styles.faint}> {formatDuration(seconds)}</span>}
      </p>
      <div className={styles.bar} aria-hidden>
        <i />
      </div>
      {detail && <p className={styles.quiet}>{detail}</p>}
    </div>
  );
}
