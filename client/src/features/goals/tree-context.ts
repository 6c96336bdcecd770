/** What every drawn node may use and do; one stable object, so that nodes are drawn again only when they change. */

import { createContext, useContext } from "react";
import type { Point } from "./layout/shapes";
import type { Colour } from "./model/paint";

export interface TreeActions {
  today: string;
  colour: Colour;
  select: (id: string) => void;
  toggle: (id: string) => void;
  addBelow: (id: string) => void;
  complete: (id: string) => void;
  /** Show a goal and what is below it, and nothing else. */
  showOnly: (id: string) => void;
  /** Open the menu of a goal at a point of the screen. */
  openMenu: (id: string, at: Point) => void;
}

const nothing = () => {};

export const NO_ACTIONS: TreeActions = {
  today: "1970-01-01",
  colour: "recency",
  select: nothing,
  toggle: nothing,
  addBelow: nothing,
  complete: nothing,
  showOnly: nothing,
  openMenu: nothing,
};

export const TreeContext = createContext<TreeActions>(NO_ACTIONS);

export function useTreeActions(): TreeActions {
  return useContext(TreeContext);
}
