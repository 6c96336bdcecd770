/** "Move to…": type a part of a name, choose the goal, and what is picked goes below it. */

import { Popover } from "@mantine/core";
import { useId, useState } from "react";
import { LevelLetter } from "@/components/ui/level-letter";
import { ancestorsOf } from "../model/forest";
import type { GoalNode } from "../model/tree";
import styles from "./outline.module.css";
import { useOutlineWorld } from "./outline-context";

/** More than these are narrowed by typing on. */
const MOST_PLACES = 8;

export type MoveToProps = { goal: GoalNode };

export function MoveTo({ goal }: MoveToProps) {
  const { verbs, goals } = useOutlineWorld();
  const [text, setText] = useState("");
  const [at, setAt] = useState(0);
  const list = useId();
  const places: (GoalNode | null)[] = [...(text === "" ? [null] : []), ...findPlaces(goals, goal, text)];
  const choose = (place: GoalNode | null) => {
    verbs.openMenu(null);
    verbs.moveTo(place);
  };
  const press = (event: React.KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "ArrowDown") setAt((at + 1) % places.length);
    else if (event.key === "ArrowUp") setAt((at + places.length - 1) % places.length);
    else if (event.key === "Escape" || event.key === "Tab") verbs.openMenu(null);
    else if (event.key === "Enter" && at < places.length) choose(places[at] ?? null);
    else return;
    event.preventDefault();
  };
  return (
    <Popover opened onDismiss={() => verbs.openMenu(null)} position="bottom-end" width={300} trapFocus shadow="md">
      <Popover.Target>
        <span className={styles.menuButton} />
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={`Move “${goal.name}” to`} onClick={(event) => event.stopPropagation()}>
        <input
          data-autofocus
          role="combobox"
          aria-expanded
          aria-controls={list}
          aria-activedescendant={places.length > 0 ? `${list}-${at}` : undefined}
          aria-label="Move to"
          className={styles.find}
          placeholder="Move to…"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <div role="listbox" id={list} aria-label="Goals" className={styles.places}>
          {places.map((place, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's
            // biome-ignore lint/a11y/useFocusableInteractive: as above
            <div
              key={place?.id ?? "top"}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.place}
              onClick={() => choose(place)}
            >
              {place ? <LevelLetter type={place.type} size={16} /> : null}
              <span>{place?.name ?? "The top level"}</span>
              {place?.parent && <small>{place.parent.name}</small>}
            </div>
          ))}
        </div>
        {places.length === 0 && (
          <p role="status" className={styles.noPlace}>
            No goal with these letters can hold it.
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

/** Goals whose names hold the text, those that begin with it first; never the goal itself or what stands below it. */
function findPlaces(goals: Iterable<GoalNode>, moved: GoalNode, text: string): GoalNode[] {
  const wanted = text.trim().toLocaleLowerCase();
  const found = [...goals].filter(
    (goal) =>
      goal.type !== "NanoGoal" &&
      goal.id !== moved.id &&
      goal.id !== moved.parent?.id &&
      goal.name.toLocaleLowerCase().includes(wanted) &&
      !ancestorsOf(goal).some((above) => above.id === moved.id),
  );
  const beginsWith = (goal: GoalNode) => (goal.name.toLocaleLowerCase().startsWith(wanted) ? 0 : 1);
  return found.sort((left, right) => beginsWith(left) - beginsWith(right)).slice(0, MOST_PLACES);
}
