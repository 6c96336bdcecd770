/** How many sets are planned. */

import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { Activity } from "@/api/types";
import { useBuilder } from "@/features/library/builder/builder-context";
import { changePlanned, planSets } from "@/features/library/plan";
import { plural } from "@/lib/numbers";
import styles from "./builder.module.css";

const COUNTS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12];

export type SetsMenuProps = { activity: Activity };

export function SetsMenu({ activity }: SetsMenuProps) {
  const { change } = useBuilder();
  const { length } = activity.sets;
  const plan = (count: number) =>
    change((now) => changePlanned(now, activity.instance_id, (one) => planSets(one, count)), {
      message: `Planned ${plural(count, "set")} of ${activity.name}.`,
    });
  return (
    <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <button type="button" className={styles.sets} aria-label={`Sets of ${activity.name}: ${length}. Change`}>
          {length === 0 ? "no sets" : plural(length, "set")}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {COUNTS.map((count) => (
          <Menu.Item
            key={count}
            rightSection={count === length ? <IconCheck size={15} aria-label="now" /> : null}
            onClick={() => plan(count)}
          >
            {count === 0 ? "No sets" : plural(count, "set")}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
