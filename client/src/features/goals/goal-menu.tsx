/** The menu of a drawn goal, where it was pressed or at its place: everything its keys do. */

import { Menu } from "@mantine/core";
import type { TreeChanges } from "./hooks/use-tree-changes";
import type { Point } from "./layout/shapes";
import { nextChildLevel } from "./model/levels";
import type { GoalNode } from "./model/tree";
import styles from "./tree.module.css";

const MOVES: readonly [key: string, words: string, sign: string][] = [
  ["ArrowUp", "Before the one above", "Alt ↑"],
  ["ArrowDown", "Behind the one below", "Alt ↓"],
  ["ArrowLeft", "Out, after its parent", "Alt ←"],
  ["ArrowRight", "In, under the one above", "Alt →"],
];

export type GoalMenuProps = {
  goal: GoalNode;
  /** On the canvas. */
  at: Point;
  isOnlyShown: boolean;
  changes: TreeChanges;
  onOpen: () => void;
  onRename: () => void;
  onAddBelow: () => void;
  onTrash: () => void;
  onClose: () => void;
};

export function GoalMenu(props: GoalMenuProps) {
  const { goal, at, isOnlyShown, changes, onOpen, onRename, onAddBelow, onTrash, onClose } = props;
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      width={250}
      transitionProps={{ duration: 0 }}
      // Not on a key: the one that opens the menu is still on its way to the document.
      clickOutsideEvents={["mousedown", "touchstart"]}
    >
      <Menu.Target>
        <button type="button" className={styles.menuSpot} style={{ left: at.x, top: at.y }} aria-label={goal.name} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onOpen} rightSection={<kbd>Enter</kbd>}>
          Open
        </Menu.Item>
        <Menu.Item onClick={() => changes.showOnly(isOnlyShown ? null : goal.id)} rightSection={<kbd>f</kbd>}>
          {isOnlyShown ? "Show all" : "Show only this"}
        </Menu.Item>
        <Menu.Item onClick={onRename} rightSection={<kbd>e</kbd>}>
          Rename
        </Menu.Item>
        <Menu.Item onClick={() => changes.complete(goal.id)} rightSection={<kbd>x</kbd>}>
          {goal.completed ? "Open again" : "Done"}
        </Menu.Item>
        {nextChildLevel(goal.type) && (
          <Menu.Item onClick={onAddBelow} rightSection={<kbd>n</kbd>}>
            Add a goal below
          </Menu.Item>
        )}
        <Menu.Divider />
        {MOVES.map(([key, words, sign]) => (
          <Menu.Item key={key} onClick={() => changes.moveByKey(goal.id, key)} rightSection={<kbd>{sign}</kbd>}>
            {words}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onTrash} rightSection={<kbd>Del</kbd>}>
          Move to the trash
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
