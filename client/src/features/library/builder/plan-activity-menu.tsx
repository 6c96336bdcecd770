/** What can be done with an activity of the plan. */

import { ActionIcon, Menu } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowRight,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconLayersIntersect,
  IconRuler2,
  IconTrash,
} from "@tabler/icons-react";
import { Link } from "react-router";
import type { Activity, Section } from "@/api/types";
import { TallMenu } from "@/components/ui/tall-menu";
import { useBuilder } from "@/features/library/builder/builder-context";
import { changePlanned, copyPlanned, movePlanned, planSets, removePlanned } from "@/features/library/plan";

const FIRST_SETS = 3;

export type PlanActivityMenuProps = { activity: Activity; section: Section; onStep: (by: 1 | -1) => void };

export function PlanActivityMenu({ activity, section, onStep }: PlanActivityMenuProps) {
  const { plan, change, remove } = useBuilder();
  const icon = { size: 15, stroke: 1.6, "aria-hidden": true } as const;
  const id = activity.instance_id;
  const named = activity.name || "an activity";
  const others = plan.sections.filter((one) => one.id !== section.id);
  const hasSets = activity.sets.length > 0;
  const setSets = () => change((now) => changePlanned(now, id, (one) => planSets(one, hasSets ? 0 : FIRST_SETS)));
  return (
    <Menu position="bottom-end" width={230} clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={`More about ${activity.name || "this activity"}`}>
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <TallMenu>
        <Menu.Item leftSection={<IconArrowUp {...icon} />} rightSection={<kbd>Alt ↑</kbd>} onClick={() => onStep(-1)}>
          Move up
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown {...icon} />} rightSection={<kbd>Alt ↓</kbd>} onClick={() => onStep(1)}>
          Move down
        </Menu.Item>
        {others.map((one) => (
          <Menu.Item
            key={one.id}
            leftSection={<IconArrowRight {...icon} />}
            onClick={() => change((now) => movePlanned(now, id, one.id, one.activities.length))}
          >
            Move to {one.name || "the next section"}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<IconLayersIntersect {...icon} />} onClick={setSets}>
          {hasSets ? "Plan it without sets" : "Plan it in sets"}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy {...icon} />}
          onClick={() => change((now) => copyPlanned(now, id), { message: `Copied ${named}.` })}
        >
          Copy
        </Menu.Item>
        {activity.activity_id !== null && (
          <Menu.Item
            component={Link}
            to={`/library/activities/${activity.activity_id}`}
            leftSection={<IconRuler2 {...icon} />}
          >
            What is measured
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconTrash {...icon} />}
          onClick={() => remove((now) => removePlanned(now, id), `Removed ${named}.`)}
        >
          Remove
        </Menu.Item>
      </TallMenu>
    </Menu>
  );
}
