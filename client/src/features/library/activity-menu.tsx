/** What can be done with an activity from its row. */

import { ActionIcon, Menu } from "@mantine/core";
import { IconArchive, IconArchiveOff, IconCheck, IconDots, IconTrash } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { activityGroupsQuery } from "@/api/queries";
import type { ActivityDefinition } from "@/api/types";
import { TallMenu } from "@/components/ui/tall-menu";
import { useActivityActions } from "@/features/library/activity-writes";
import { useGroupActions } from "@/features/library/group-writes";
import styles from "./activities.module.css";

export type ActivityMenuProps = { activity: ActivityDefinition };

/** The menu itself is made when it is first asked for: there may be hundreds of rows. */
export function ActivityMenu({ activity }: ActivityMenuProps) {
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const button = (
    <ActionIcon
      variant="subtle"
      className={styles.more}
      aria-label={`More about ${activity.name}`}
      aria-haspopup="menu"
      onClick={isOpen === null ? () => setOpen(true) : undefined}
    >
      <IconDots size={18} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
  if (isOpen === null) return button;
  return (
    <Menu
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={240}
      clickOutsideEvents={["mousedown", "touchstart"]}
    >
      <Menu.Target>{button}</Menu.Target>
      <TallMenu>
        <ActivityMenuItems activity={activity} />
      </TallMenu>
    </Menu>
  );
}

export type ActivityMenuItemsProps = { activity: ActivityDefinition; onRemoved?: () => void };

export function ActivityMenuItems({ activity, onRemoved }: ActivityMenuItemsProps) {
  const { archive, remove } = useActivityActions();
  const { move } = useGroupActions();
  const { data: groups = [] } = useQuery(activityGroupsQuery);
  const places = [...groups, { id: null, name: "Without a group" }];
  const icon = { size: 15, stroke: 1.6, "aria-hidden": true } as const;
  const isUsed = activity.session_count > 0;
  return (
    <>
      <Menu.Item
        leftSection={activity.archived ? <IconArchiveOff {...icon} /> : <IconArchive {...icon} />}
        onClick={() => void archive(activity)}
      >
        {activity.archived ? "Bring back" : "Archive"}
      </Menu.Item>
      {!(isUsed && activity.archived) && (
        <Menu.Item
          leftSection={<IconTrash {...icon} />}
          onClick={async () => {
            if (await remove(activity)) onRemoved?.();
          }}
        >
          Delete
        </Menu.Item>
      )}
      {groups.length > 0 && (
        <>
          <Menu.Divider />
          <Menu.Label>Move to</Menu.Label>
          {places.map(({ id, name }) => (
            <Menu.Item
              key={id ?? ""}
              disabled={id === activity.group_id}
              rightSection={id === activity.group_id ? <IconCheck size={15} aria-label="here" /> : null}
              onClick={() => void move(activity, id, name)}
            >
              {name}
            </Menu.Item>
          ))}
        </>
      )}
    </>
  );
}
