/** What a session can be: the disciplines with their kinds, as what drops down from a menu. */

import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Fragment } from "react";
import { disciplinesQuery } from "@/api/queries";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { TallMenu } from "@/components/ui/tall-menu";

export type KindMenuProps = {
  discipline: string | null;
  type: string | null;
  onPick: (discipline: string, type: string) => void;
};

export function KindMenu({ discipline, type, onPick }: KindMenuProps) {
  const { data = [] } = useQuery(disciplinesQuery);
  return (
    <TallMenu>
      {data.map((craft) => (
        <Fragment key={craft.key}>
          <Menu.Label>{craft.label}</Menu.Label>
          {craft.session_types.map(({ key, label }) => (
            <Menu.Item
              key={key}
              leftSection={<DisciplineIcon discipline={craft.key} size={16} decorative />}
              rightSection={craft.key === discipline && key === type ? <IconCheck size={15} aria-label="now" /> : null}
              onClick={() => onPick(craft.key, key)}
            >
              {label}
            </Menu.Item>
          ))}
        </Fragment>
      ))}
    </TallMenu>
  );
}
