/** What the tree, the outline and the icicle are given by the page that holds them. */

import type { TreeView } from "./hooks/use-tree-view";
import type { Forest } from "./model/tree";

/** Where a new goal is being named: below a goal, or as a root. */
export type Adding = { parentId: string | null } | null;

export interface GoalsViewProps {
  /** What is shown: with filters, only what matches and the way to it. */
  forest: Forest;
  /** The same tree without filters; the same object when there are none. */
  whole: Forest;
  /** Goals that do not match the filters and are there only for the way to those that do. */
  dimmed: ReadonlySet<string>;
  today: string;
  view: TreeView;
  isPhone: boolean;
  adding: Adding;
  setAdding: (adding: Adding) => void;
  /** Choose a goal: it stands in the address and, where there is room, in the panel. */
  onChoose: (id: string) => void;
  /** Open the chosen goal's panel where it is a sheet. */
  onOpen: () => void;
  /** Open the panel with its name ready to be typed. */
  onRename: () => void;
}
