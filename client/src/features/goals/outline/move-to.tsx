/** "Move to…" of a row: type a part of a name, choose the goal, and what is picked goes below it. */

import { Popover } from "@mantine/core";
import { useMemo } from "react";
import { isWithin } from "../model/subtree";
import type { GoalNode } from "../model/tree";
import { PlacePicker } from "../place-picker";
import styles from "./outline.module.css";
import { useOutlineWorld } from "./outline-context";

export type MoveToProps = { goal: GoalNode };

export function MoveTo({ goal }: MoveToProps) {
  const { verbs, goals } = useOutlineWorld();
  const places = useMemo(
    () => [...goals].filter((each) => each.type !== "NanoGoal" && each.id !== goal.parent?.id && !isWithin(each, goal)),
    [goals, goal],
  );
  const close = () => verbs.openMenu(null);
  // The keys of the row are not meant for the list.
  const hold = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Tab") {
      event.preventDefault();
      close();
    }
  };
  return (
    <Popover opened onDismiss={close} position="bottom-start" width={300} trapFocus shadow="md">
      <Popover.Target>
        <span className={styles.moveFrom} />
      </Popover.Target>
      <Popover.Dropdown
        p={6}
        aria-label={`Move “${goal.name}” to`}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={hold}
      >
        <PlacePicker
          label="Move to"
          places={places}
          hasTop
          onClose={close}
          onPick={(id) => {
            close();
            verbs.moveTo(places.find((place) => place.id === id) ?? null);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
