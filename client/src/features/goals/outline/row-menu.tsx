/** The menu of a row, drawn only while it is open; the button that opens it shows on hover and on the current row. */

import { Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Link } from "react-router";
import { plural } from "@/lib/numbers";
import { copyGoal } from "../goal-operations";
import { useStartHere } from "../hooks/use-start-here";
import { isStepType } from "../model/levels";
import type { GoalNode } from "../model/tree";
import { LevelItems } from "./level-items";
import styles from "./outline.module.css";
import { useOutlineWorld } from "./outline-context";
import type { Command } from "./outline-keys";

export type MenuButtonProps = { goal: GoalNode };

export function MenuButton({ goal }: MenuButtonProps) {
  const { verbs } = useOutlineWorld();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.menuButton}
      aria-label="Menu"
      aria-haspopup="menu"
      onClick={(event) => {
        event.stopPropagation();
        verbs.openMenu(goal.id);
      }}
    >
      <IconDots size={15} stroke={1.6} />
    </button>
  );
}

export type RowMenuProps = { goal: GoalNode };

export function RowMenu({ goal }: RowMenuProps) {
  const { verbs } = useOutlineWorld();
  const client = useQueryClient();
  const { start, running } = useStartHere({ id: goal.id, discipline: goal.rollup.discipline });
  useEffect(() => {
    if (!running) return;
    verbs.say({ id: goal.id, words: `${running.name || "A session"} is still running. Finish it first.` });
    verbs.openMenu(null);
  }, [running, verbs, goal.id]);
  const does = (command: Command) => () => verbs.perform(command, goal.id);
  const sessions = goal.sessions.length;
  return (
    <Menu
      opened
      onClose={() => verbs.openMenu(null)}
      position="bottom-end"
      width={230}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <button type="button" className={styles.menuButton} aria-label="Menu">
          <IconDots size={15} stroke={1.6} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.menu} onClick={(event) => event.stopPropagation()}>
        <Menu.Item onClick={() => verbs.openPanel(goal.id)} rightSection={<kbd>Alt Enter</kbd>}>
          Open
        </Menu.Item>
        {!isStepType(goal.type) && (
          <Menu.Item onClick={start} closeMenuOnClick={false}>
            Start here
          </Menu.Item>
        )}
        <Menu.Item onClick={does({ do: "rename", typed: "" })} rightSection={<kbd>F2</kbd>}>
          Rename
        </Menu.Item>
        <Menu.Item onClick={does({ do: "complete" })} rightSection={<kbd>Ctrl Enter</kbd>}>
          {goal.completed ? "Reopen" : "Done"}
        </Menu.Item>
        <Menu.Item onClick={does({ do: "newChild" })} rightSection={<kbd>Shift Enter</kbd>}>
          Add below
        </Menu.Item>
        <Menu.Divider />
        <LevelItems goal={goal} />
        <Menu.Item closeMenuOnClick={false} onClick={() => verbs.openMenu(goal.id, "move")}>
          Move to…
        </Menu.Item>
        <Menu.Item onClick={() => void copyGoal(client, goal, { with_sessions: false, shift_days: 0 })}>Copy</Menu.Item>
        <Menu.Item onClick={() => verbs.showOnly(goal.id)}>Show only this</Menu.Item>
        {sessions > 0 && (
          <Menu.Item component={Link} to={`/sessions?goal_id=${goal.id}`}>
            {plural(sessions, "session")}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item onClick={does({ do: "trash" })} rightSection={<kbd>Delete</kbd>}>
          Move to trash
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
