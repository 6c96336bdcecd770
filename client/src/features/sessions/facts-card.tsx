/** When it was, which day it counts for, how long it took and what that was counted from; below, plan and truth. */

import type { ReactNode } from "react";
import { Link } from "react-router";
import { useMe } from "@/api/use-me";
import { SessionStrip } from "@/components/ui/session-strip";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { DayFact } from "@/features/sessions/day-fact";
import { stripOf } from "@/features/sessions/model";
import { SlotFact } from "@/features/sessions/slot-fact";
import { EndFact, StartFact } from "@/features/sessions/time-facts";
import { formatClock, formatDuration } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { fromInstant } from "@/lib/zones";
import { practised, sectionSeconds, sourceWords } from "@/practice/durations";
import type { Draft } from "@/practice/editing";
import { useEditor, useEditorValue } from "@/practice/editor-context";
import { isRun } from "@/practice/large-page";
import { templatePath } from "@/practice/template-places";
import styles from "./session.module.css";

const FACT_KEYS = ["session_start", "session_end", "session_date", "time_slot"];

export function FactsCard() {
  const me = useMe();
  return (
    <>
      <section className={styles.facts} aria-label="When and how long">
        <StartFact me={me} />
        <EndFact me={me} />
        <DayFact me={me} />
        <div className={styles.slotFact}>
          <SlotFact />
        </div>
        <TotalFacts />
        <Fact label="Template" isSecondary>
          <TemplateLink />
        </Fact>
        <div className={styles.strip}>
          <Strip />
        </div>
      </section>
      <ConflictRows of={(key) => FACT_KEYS.includes(key)} />
    </>
  );
}

/** The draft with the time, drawn again each second while it runs. */
function useTicking() {
  const { draft } = useEditor().view;
  const isActive = draft.status === "ACTIVE";
  const now = useNow(1000, isActive);
  return { draft, isActive, now, total: practised(draft, now) };
}

function TotalFacts() {
  const { draft, isActive, now, total } = useTicking();
  return (
    <>
      <Fact label="Practised">
        <span className={styles.total} role={isActive ? "timer" : undefined}>
          {total.seconds !== null && isActive ? formatClock(total.seconds) : formatDuration(total.seconds)}
        </span>
      </Fact>
      <Fact label="Counted from">
        <span className={styles.source}>{`${sourceWords(total, isActive)}${sayBreaks(draft, now)}`}</span>
      </Fact>
    </>
  );
}

function Strip() {
  const { draft, isActive, now, total } = useTicking();
  const sections = draft.attributes.sections.map((section) => sectionSeconds(section, isActive ? now : null));
  return <SessionStrip sections={stripOf(sections, total.seconds)} discipline={draft.discipline} height={9} />;
}

/** Say how long the breaks were, where there were any. */
function sayBreaks({ attributes, status }: Draft, now: number): string {
  const open = status === "ACTIVE" ? now : null;
  const spans = attributes.pauses.map(
    ({ start, stop }) => (stop ? fromInstant(stop) : (open ?? fromInstant(start))) - fromInstant(start),
  );
  const seconds = spans.reduce((sum, span) => sum + Math.max(0, span), 0) / 1000;
  return seconds >= 1 ? `, break ${formatClock(seconds)}` : "";
}

function TemplateLink() {
  const template = useEditorValue((view) => view.server.template);
  const discipline = useEditorValue((view) => view.draft.discipline);
  const has_setup = useEditorValue((view) => isRun(view.draft));
  if (!template) return <span className={styles.source}>none</span>;
  if (template.is_gone) return <span className={styles.source}>{template.name}</span>;
  return (
    <Link
      to={templatePath({ id: template.id, discipline: discipline ?? "general", has_setup })}
      className={styles.templateLink}
    >
      {template.name}
    </Link>
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
