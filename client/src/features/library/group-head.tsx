/** The head of a group: its name, edited in place, and what can be done with it. */

import { ActionIcon, Button, Menu } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconGripVertical,
  IconPencil,
  IconPlus,
  IconTrash,
} from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { Link } from "react-router";
import { NameLine } from "@/features/library/add-group";
import { useGroupActions } from "@/features/library/group-writes";
import { type ShownGroup, steppedOrder } from "@/features/library/rows";
import { useLibraryDrag } from "@/features/library/use-library-drag";
import styles from "./activities.module.css";

export type GroupHeadProps = { group: ShownGroup; groups: readonly ShownGroup[] };

export function GroupHead({ group, groups }: GroupHeadProps) {
  const { order, rename } = useGroupActions();
  const head = useRef<HTMLDivElement>(null);
  const [isNaming, setNaming] = useState(false);
  const { id, name } = group;
  const isLifted = useLibraryDrag(head, "group", isNaming ? null : id);
  const step = (by: 1 | -1) => {
    const ids = groups.flatMap((one) => (one.id === null ? [] : [one.id]));
    const next = id === null ? null : steppedOrder(ids, id, by);
    if (next) void order(name, next);
  };
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    step(event.key === "ArrowDown" ? 1 : -1);
  };
  const addTo = id === null ? "/library/activities/new" : `/library/activities/new?group=${encodeURIComponent(id)}`;
  return (
    <div
      ref={head}
      className={styles.groupHead}
      data-lifted={isLifted}
      onKeyDown={press}
      role="group"
      aria-label={name}
    >
      {id !== null && <IconGripVertical size={14} stroke={1.6} aria-hidden className={styles.grip} />}
      {isNaming && id !== null ? (
        <NameLine
          label="Name of the group"
          value={name}
          onDone={(typed) => {
            setNaming(false);
            if (typed !== "" && typed !== name) void rename({ id, name }, typed);
          }}
        />
      ) : (
        <h2 className={styles.groupName}>{name}</h2>
      )}
      <span className={styles.count}>{group.activities.length}</span>
      <Button
        component={Link}
        to={addTo}
        variant="subtle"
        size="xs"
        className={styles.add}
        aria-label={`Add an activity to ${name}`}
        leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
      >
        Activity
      </Button>
      {id !== null && <GroupMenu group={{ ...group, id }} onStep={step} onName={() => setNaming(true)} />}
    </div>
  );
}

type GroupMenuProps = { group: ShownGroup & { id: string }; onStep: (by: 1 | -1) => void; onName: () => void };

function GroupMenu({ group, onStep, onName }: GroupMenuProps) {
  const { remove } = useGroupActions();
  const icon = { size: 15, stroke: 1.6, "aria-hidden": true } as const;
  return (
    <Menu position="bottom-end" returnFocus={false} clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          aria-label={`More about the group ${group.name}`}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
        >
          <IconDots size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onName}>
          Rename
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowUp {...icon} />} rightSection={<kbd>Alt ↑</kbd>} onClick={() => onStep(-1)}>
          Move up
        </Menu.Item>
        <Menu.Item leftSection={<IconArrowDown {...icon} />} rightSection={<kbd>Alt ↓</kbd>} onClick={() => onStep(1)}>
          Move down
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void remove(group, group.activities)}>
          Delete the group
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
