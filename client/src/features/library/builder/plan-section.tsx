/** A section of the plan: its name, its time, its activities, and the line that adds one. */

import { useRef, useState } from "react";
import type { Section } from "@/api/types";
import { useBuilder } from "@/features/library/builder/builder-context";
import { FindActivity } from "@/features/library/builder/find-activity";
import { PlanActivity } from "@/features/library/builder/plan-activity";
import { SectionHead } from "@/features/library/builder/section-head";
import { useSectionDrop } from "@/features/library/builder/use-plan-drag";
import { focusPart } from "@/features/library/focus-part";
import { addPlanned, movePlanned } from "@/features/library/plan";
import { moveSection, stepSection } from "@/practice/sections";
import styles from "./builder.module.css";

export type PlanSectionProps = {
  section: Section;
  /** It was added just now: its first activity is typed next. */
  isAdded: boolean;
};

export function PlanSection({ section, isAdded }: PlanSectionProps) {
  const { change } = useBuilder();
  const card = useRef<HTMLElement>(null);
  const [isAdding, setAdding] = useState(isAdded);
  const isEmpty = section.activities.length === 0;
  const { hover, isLifted, handle } = useSectionDrop(card, section, {
    onActivity: (id) => change((plan) => movePlanned(plan, id, section.id, section.activities.length)),
    onSection: (id, edge) =>
      change((plan) => {
        const others = plan.sections.filter((one) => one.id !== id);
        const at = others.findIndex((one) => one.id === section.id);
        return moveSection(plan, id, at + (edge === "bottom" ? 1 : 0));
      }),
  });
  const step = (by: 1 | -1) => {
    change((plan) => stepSection(plan, section.id, by), { message: `Moved ${section.name || "the section"}.` });
    focusPart(section.id);
  };
  const add = (name: string, activityId: string | null) => {
    setAdding(true);
    change((plan) => addPlanned(plan, section.id, name, activityId), { message: `Added ${name}.` });
  };
  return (
    <section
      ref={card}
      className={styles.section}
      aria-label={section.name || "Section"}
      data-part={section.id}
      data-hover={hover ?? undefined}
      data-lifted={isLifted}
    >
      <SectionHead section={section} handle={handle} onStep={step} onAdd={() => setAdding(true)} />
      {section.activities.map((activity, index) => (
        <PlanActivity key={activity.instance_id} activity={activity} section={section} index={index} />
      ))}
      {(isAdding || isEmpty) && (
        <FindActivity hasFocus={isAdding} onAdd={add} onClose={() => setAdding(false)} sectionName={section.name} />
      )}
    </section>
  );
}
