/** What can be done with a climb. */

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconPencil, IconRepeat, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import { useMe } from "@/api/use-me";
import { doWrite } from "../kept/changes";
import { StyleIcon } from "../log/style-icon";
import { STYLES } from "../model/styles";
import type { Climb, Style } from "../types";
import styles from "./today.module.css";

export type ClimbMenuProps = { climb: Climb; onEdit: () => void };

export function ClimbMenu({ climb, onEdit }: ClimbMenuProps) {
  const me = useMe();
  const queryClient = useQueryClient();
  const what = `${climb.grade}${climb.route_name && `, ${climb.route_name}`}`;
  const named = { kind: "completions", id: climb.id, row: climb } as const;
  const remove = () => doWrite(queryClient, me.id, { ...named, verb: "remove" }, `Deleted ${what}.`);
  const change = (style: Style) => {
    const isFirst = style === "FLASH" || style === "ONSIGHT";
    const changes = { style, ...(isFirst ? { tries: 1 } : {}) };
    doWrite(queryClient, me.id, { ...named, verb: "change", changes }, `Changed ${what}.`);
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={36} className={styles.more} aria-label={`More of ${what}`}>
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={15} stroke={1.6} aria-hidden />} onClick={onEdit}>
          Edit
        </Menu.Item>
        {climb.route_id && (
          <Menu.Item
            leftSection={<IconRepeat size={15} stroke={1.6} aria-hidden />}
            component={Link}
            to={`/drills/climbing/routes/${climb.route_id}`}
          >
            Its route
          </Menu.Item>
        )}
        <Menu.Label>It was</Menu.Label>
        {STYLES.filter(({ key }) => key !== climb.style).map(({ key, label }) => (
          <Menu.Item key={key} leftSection={<StyleIcon style={key} />} onClick={() => change(key)}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={15} stroke={1.6} aria-hidden />} onClick={remove}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
