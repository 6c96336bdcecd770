/** Where the activity belongs: its group and its discipline. */

import { Menu } from "@mantine/core";
import { IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { activityGroupsQuery, disciplinesQuery } from "@/api/queries";
import { Card } from "@/components/ui/card";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { useActivity } from "@/features/library/activity/activity-context";
import styles from "./activity.module.css";

type Choice = { key: string; label: string; mark?: ReactNode };

export function ActivityFacts() {
  const { draft, set } = useActivity();
  const { data: groups = [] } = useQuery(activityGroupsQuery);
  const { data: disciplines = [] } = useQuery(disciplinesQuery);
  const ofGroups = [{ key: "", label: "Without a group" }, ...groups.map(({ id, name }) => ({ key: id, label: name }))];
  const crafts = disciplines.map(({ key, label }) => ({
    key,
    label,
    mark: <DisciplineIcon discipline={key} size={16} decorative />,
  }));
  return (
    <Card>
      <h2 className="visually-hidden">Where it belongs</h2>
      <div className={styles.facts}>
        <span>Group</span>
        <Choose
          name="Group"
          value={draft.group_id ?? ""}
          choices={ofGroups}
          onChoose={(key) => set({ group_id: key === "" ? null : key })}
        />
        <span>Discipline</span>
        <Choose
          name="Discipline"
          value={draft.discipline}
          choices={crafts}
          onChoose={(discipline) => set({ discipline })}
        />
      </div>
    </Card>
  );
}

type ChooseProps = { name: string; value: string; choices: readonly Choice[]; onChoose: (key: string) => void };

function Choose({ name, value, choices, onChoose }: ChooseProps) {
  const present = choices.find(({ key }) => key === value);
  return (
    <Menu position="bottom-end" width={220} clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <button type="button" className={styles.pick} aria-label={`${name}: ${present?.label ?? "none"}. Change`}>
          {present?.mark}
          <span>{present?.label ?? "–"}</span>
          <IconChevronDown size={14} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        {choices.map(({ key, label, mark }) => (
          <Menu.Item
            key={key}
            leftSection={mark}
            rightSection={key === value ? <IconCheck size={15} aria-label="now" /> : null}
            onClick={() => onChoose(key)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
