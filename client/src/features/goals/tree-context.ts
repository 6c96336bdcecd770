/** What every drawn node may use and do; one stable object, so that nodes are drawn again only when they change. */

import { createContext, useContext } from "react";

export interface TreeActions {
  today: string;
  select: (id: string) => void;
  toggle: (id: string) => void;
  addBelow: (id: string) => void;
  complete: (id: string) => void;
}

const nothing = () => {};

export const TreeContext = createContext<TreeActions>({
  today: "1970-01-01",
  select: nothing,
  toggle: nothing,
  addBelow: nothing,
  complete: nothing,
});

export function useTreeActions(): TreeActions {
  return useContext(TreeContext);
}
