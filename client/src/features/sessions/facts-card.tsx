/** When it was, which day it counts for, how long it took and what that was counted from; below, plan and truth. */

import type { ReactNode } from "react";
import { useMe } from "@/api/use-me";
import { SessionStrip } from "@/components/ui/session-strip";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { DayFact } from "@/features/sessions/day-fact";
import { practised, sectionSeconds, sourceWords } from "@/features/sessions/durations";
import { useEditor } from "@/features/sessions/editor-context";
import { stripOf } from "@/features/sessions/model";
import { EndFact, StartFact } from "@/features/sessions/time-facts";
import { formatClock, formatDuration } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import styles from "./session.module.css";

const FACT_KEYS = ["session_start", "session_end", "session_date", "time_slot"];

export function FactsCard() {
  const me = useMe();
  const { view } = useEditor();
  const isActive = view.draft.status === "ACTIVE";
  const now = useNow(1000, isActive);
  const total = practised(view.draft, now);
  const sections = view.draft.attributes.sections.map((section) => sectionSeconds(section, isActive ? now : null));
  return (
    <>
      <section className={styles.facts} aria-label="When and how long">
        <StartFact me={me} />
        <EndFact me={me} />
        <DayFact me={me} />
        <Fact label="Practised">
          <span className={styles.total} role={isActive ? "timer" : undefined}>
            {total.seconds !== null && isActive ? formatClock(total.seconds) : formatDuration(total.seconds)}
          </span>
        </Fact>
        <Fact label="Counted from" isSecondary>
          <span className={styles.source}>{sourceWords(total, isActive)}</span>
        </Fact>
        <div className={styles.strip}>
          <SessionStrip sections={stripOf(sections, total.seconds)} discipline={view.draft.discipline} height={9} />
        </div>
      </section>
      <ConflictRows of={(key) => FACT_KEYS.includes(key)} />
    </>
  );
}

type FactProps = { label: string; isSecondary?: boolean; children: ReactNode };

function Fact({ label, isSecondary, children }: FactProps) {
  return (
    <div className={styles.fact} data-secondary={isSecondary}>
      <span className={styles.label}>{label}</span>
      {children}
    </div>
  );
}
