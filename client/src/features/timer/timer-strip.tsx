/** The plan and the truth of every section, with the names below. */

import { SessionStrip, stripShares } from "@/components/ui/session-strip";
import type { TimerView } from "@/features/timer/timer-model";
import styles from "./timer.module.css";

export type TimerStripProps = { sections: TimerView["sections"]; discipline: string | null };

export function TimerStrip({ sections, discipline }: TimerStripProps) {
  const sized = sections.filter(({ seconds }) => Math.max(...seconds) > 0);
  const shown = sized.length > 0 ? sized : sections;
  if (shown.length === 0) return null;
  const shares = stripShares(shown.map(({ seconds }) => seconds));
  return (
    <div className={styles.strip}>
      <SessionStrip sections={shown.map(({ seconds }) => seconds)} discipline={discipline} height={14} />
      <div className={styles.names} aria-hidden>
        {shown.map((section, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: sections of a strip have no identity but their place
            key={place}
            style={{ flex: `${shares[place]?.width ?? 1} 1 0` }}
            data-current={section.isCurrent}
          >
            {section.name}
          </span>
        ))}
      </div>
    </div>
  );
}
