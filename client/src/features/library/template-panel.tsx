/** The chosen template: its plan, how it was used, and what can be done with it. */

import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconPlayerPlay } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayNotLoaded } from "@/api/client";
import { disciplinesQuery, templateQuery } from "@/api/queries";
import type { TemplateItem } from "@/api/types";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { SessionStrip } from "@/components/ui/session-strip";
import { disciplineLook } from "@/disciplines";
import { Figures } from "@/features/library/figures";
import { plannedSeconds, planStrip, sectionsOf } from "@/features/library/plan";
import { TemplateMenuItems } from "@/features/library/template-menu";
import { useTemplateActions } from "@/features/library/template-writes";
import { formatDuration } from "@/lib/time";
import { drillOf, templatePath } from "@/practice/template-places";
import styles from "./templates.module.css";

export type TemplatePanelProps = { template: TemplateItem; isInSheet?: boolean };

export function TemplatePanel({ template, isInSheet = false }: TemplatePanelProps) {
  const { start } = useTemplateActions();
  const strip = planStrip(sectionsOf(template));
  const drill = drillOf(template);
  return (
    <div className={styles.panel} data-sheet={isInSheet}>
      <div className={styles.kind}>
        <DisciplineIcon discipline={template.discipline} boxed decorative />
        <Kind template={template} />
        <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
          <Menu.Target>
            <ActionIcon variant="subtle" aria-label={`More about ${template.name}`}>
              <IconDots size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <TemplateMenuItems template={template} withEdit />
          </Menu.Dropdown>
        </Menu>
      </div>
      {!isInSheet && <h2 className={styles.title}>{template.name}</h2>}
      <SessionStrip sections={strip} discipline={template.discipline} height={9} />
      <div className={styles.panelActions}>
        <Button
          leftSection={<IconPlayerPlay size={15} stroke={1.6} aria-hidden />}
          onClick={() => void start(template.id)}
        >
          Use now
        </Button>
        <Button component={Link} to={templatePath(template)} variant="default" aria-keyshortcuts="e">
          Edit
        </Button>
      </div>
      <Usage template={template} />
      {drill ? (
        <p className={styles.foot}>It sets up the {drill.name.toLowerCase()}.</p>
      ) : (
        <Sections id={template.id} />
      )}
      <p className={styles.foot}>
        {template.goal_name ? `Filed under ${template.goal_name}. ` : ""}Changing a template leaves past sessions as
        they are.
      </p>
    </div>
  );
}

function Kind({ template }: { template: TemplateItem }) {
  const { data = [] } = useQuery(disciplinesQuery);
  const craft = data.find(({ key }) => key === template.discipline);
  const type = craft?.session_types.find(({ key }) => key === template.session_type);
  const label = craft?.label ?? disciplineLook(template.discipline).label;
  return (
    <span className={styles.kindName}>
      {label}
      {type && ` · ${type.label}`}
    </span>
  );
}

function Usage({ template }: { template: TemplateItem }) {
  const { session_count, median_seconds, completed_count, rated_count } = template.usage;
  const share = rated_count === 0 ? "–" : `${Math.round((completed_count / rated_count) * 100)} %`;
  const figures = [
    { name: "Used", value: `${session_count}×` },
    { name: "Median", value: formatDuration(median_seconds) },
    { name: "Completed", value: share },
  ];
  return <Figures figures={figures} className={styles.figures} />;
}

function Sections({ id }: { id: string }) {
  const whole = useQuery(templateQuery(id));
  if (whole.error && !whole.data) return <p className={styles.foot}>{sayNotLoaded(whole.error)}</p>;
  return (
    <div className={styles.sections}>
      {whole.data?.template_data.sections.map((section) => (
        <section key={section.id}>
          <h3>
            <span>{section.name || "Section"}</span>
            <span className={styles.time}>{timeWord(plannedSeconds(section))}</span>
          </h3>
          <ul>
            {section.activities.map((activity) => (
              <li key={activity.instance_id}>
                <span>
                  {activity.name}
                  {activity.sets.length > 0 && <span className={styles.faint}> {activity.sets.length} sets</span>}
                </span>
                <span className={styles.time}>{timeWord(activity.planned_seconds)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function timeWord(seconds: number | null): string {
  return seconds === null ? "" : formatDuration(seconds);
}
