/** Where the activity belongs: its group and its discipline. */

import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { activityGroupsQuery, disciplinesQuery } from "@/api/queries";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { PickButton } from "@/components/ui/pick-button";
import { TallMenu } from "@/components/ui/tall-menu";
import { useActivity } from "@/features/library/activity/activity-context";
import { EditorFacts } from "@/features/library/editor-page";

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
    <EditorFacts title="Where it belongs">
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
    </EditorFacts>
  );
}

type ChooseProps = { name: string; value: string; choices: readonly Choice[]; onChoose: (key: string) => void };

function Choose({ name, value, choices, onChoose }: ChooseProps) {
  const present = choices.find(({ key }) => key === value);
  return (
    <Menu position="bottom-end" width={220} clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <PickButton name={name} chosen={present?.label ?? ""} mark={present?.mark} />
      </Menu.Target>
      <TallMenu>
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
      </TallMenu>
    </Menu>
  );
}
