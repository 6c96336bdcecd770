/** One activity of the plan: one name and one time; sets where it has some. */

import { IconGripVertical } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { activitiesQuery } from "@/api/queries";
import type { Activity, Section } from "@/api/types";
import { AutoText } from "@/components/ui/auto-text";
import { useBuilder } from "@/features/library/builder/builder-context";
import { PlanActivityMenu } from "@/features/library/builder/plan-activity-menu";
import { PlannedField } from "@/features/library/builder/planned-field";
import { SetsMenu } from "@/features/library/builder/sets-menu";
import { useActivityDrop } from "@/features/library/builder/use-plan-drag";
import { focusPart, stepKey } from "@/features/library/focus-part";
import { changePlanned, movePlanned, stepPlanned } from "@/features/library/plan";
import { sayMeasured, showMeasured } from "@/features/library/recorded";
import { editActivity } from "@/practice/editing";
import { planTime } from "@/practice/sections";
import styles from "./builder.module.css";

export type PlanActivityProps = { activity: Activity; section: Section; index: number };

export function PlanActivity({ activity, section, index }: PlanActivityProps) {
  const { editor, change } = useBuilder();
  const row = useRef<HTMLDivElement>(null);
  const id = activity.instance_id;
  const { data: known } = useQuery(activitiesQuery);
  const definition = known?.find((one) => one.id === activity.activity_id) ?? null;
  const { edge, isLifted, handle } = useActivityDrop(row, id, activity.name, (dragged, at) =>
    change((plan) => {
      const others = section.activities.filter((one) => one.instance_id !== dragged);
      const place = others.findIndex((one) => one.instance_id === id) + (at === "bottom" ? 1 : 0);
      return movePlanned(plan, dragged, section.id, place);
    }),
  );
  const step = (by: 1 | -1) => {
    change((plan) => stepPlanned(plan, id, by), { message: `Moved ${activity.name || "an activity"}.` });
    focusPart(id);
  };
  const named = activity.name || `activity ${index + 1}`;
  return (
    <div
      ref={row}
      className={styles.activity}
      data-part={id}
      data-edge={edge ?? undefined}
      data-lifted={isLifted}
      role="group"
      aria-label={named}
      onKeyDown={(event) => stepKey(event, step)}
    >
      <span ref={handle} className={styles.grip} title="Drag to move it; or Alt with ↑ and ↓">
        <IconGripVertical size={15} stroke={1.6} aria-hidden />
      </span>
      <div className={styles.what} data-control="name">
        <span className={styles.activityName}>
          <AutoText
            label="Name of the activity"
            value={activity.name}
            placeholder="Activity"
            onType={(name) =>
              change((plan) => editActivity(plan, id, (one) => ({ ...one, name })), {
                pace: "typing",
                message: "Renamed an activity.",
              })
            }
            onLeave={editor.flush}
          />
        </span>
        {definition && definition.metrics.length > 0 && (
          <span className={styles.measured}>
            <span aria-hidden>{showMeasured(definition.metrics)}</span>
            <span className="visually-hidden">{sayMeasured(definition.metrics)}</span>
          </span>
        )}
      </div>
      {(activity.sets.length > 0 || definition?.has_sets) && <SetsMenu activity={activity} />}
      <PlannedField
        label={`Planned time of ${named}`}
        seconds={activity.planned_seconds}
        onChange={(seconds) => change((plan) => changePlanned(plan, id, (one) => planTime(one, seconds)))}
      />
      <PlanActivityMenu activity={activity} section={section} onStep={step} />
    </div>
  );
}
