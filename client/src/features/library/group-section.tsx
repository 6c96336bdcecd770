/** A group with its activities; activities can be dropped on it, and groups before or behind it. */

import { useRef } from "react";
import type { ActivityDefinition, ActivityHistory } from "@/api/types";
import { useMe } from "@/api/use-me";
import { ActivityRow } from "@/features/library/activity-row";
import { focusPart } from "@/features/library/focus-part";
import { GroupHead } from "@/features/library/group-head";
import { useGroupActions } from "@/features/library/group-writes";
import type { ShownGroup } from "@/features/library/rows";
import { useGroupDrop } from "@/features/library/use-library-drag";
import { todayOf } from "@/lib/time";
import styles from "./activities.module.css";

export type GroupSectionProps = {
  group: ShownGroup;
  groups: readonly ShownGroup[];
  histories: ReadonlyMap<string, ActivityHistory>;
};

export function GroupSection({ group, groups, histories }: GroupSectionProps) {
  const { move, order } = useGroupActions();
  const today = todayOf(useMe());
  const section = useRef<HTMLElement>(null);
  /** Alt and an arrow: into the group above or below. */
  const step = (activity: ActivityDefinition, by: 1 | -1) => {
    const to = groups[groups.indexOf(group) + by];
    if (to) void move(activity, to.id, to.name).then(() => focusPart(activity.id, "name"));
  };
  const hover = useGroupDrop(section, group.id, {
    onActivity: (id) => {
      const activity = groups.flatMap(({ activities }) => activities).find((one) => one.id === id);
      if (activity) void move(activity, group.id, group.name);
    },
    onGroup: (id, edge) => {
      const ids = groups.flatMap((one) => (one.id === null ? [] : [one.id]));
      const others = ids.filter((one) => one !== id);
      const at = group.id === null ? others.length : others.indexOf(group.id) + (edge === "bottom" ? 1 : 0);
      const next = others.toSpliced(at, 0, id);
      const name = groups.find((one) => one.id === id)?.name ?? "";
      if (next.join() !== ids.join()) void order(name, next);
    },
  });
  return (
    <section ref={section} aria-label={group.name} className={styles.group} data-hover={hover ?? undefined}>
      <GroupHead group={group} groups={groups} />
      <ul>
        {group.activities.map((activity) => (
          <ActivityRow
            key={activity.id}
            activity={activity}
            history={histories.get(activity.id) ?? null}
            today={today}
            onStep={(by) => step(activity, by)}
          />
        ))}
      </ul>
    </section>
  );
}
