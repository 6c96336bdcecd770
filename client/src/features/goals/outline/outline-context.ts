/** What every row may use and do; one stable object, so that rows are drawn again only when they change. */

import { createContext, use } from "react";
import type { Drop, Plan } from "../model/moving";
import type { GoalNode } from "../model/tree";
import type { Command } from "./outline-keys";

export interface OutlineVerbs {
  /** Do what a key or the menu asks for. `key` is the row, `text` what its field holds. */
  perform: (command: Command, key: string, text?: string) => void;
  /** A press of the mouse or a finger on a row. */
  press: (key: string, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => void;
  toggle: (goal: GoalNode) => void;
  /** Keep what is in the field, which has lost the focus. */
  leaveField: (key: string, text: string) => void;
  openMenu: (key: string | null, page?: MenuPage) => void;
  openPanel: (id: string) => void;
  showOnly: (id: string) => void;
  planDrop: (target: GoalNode, drop: Drop) => Plan;
  moveTo: (parent: GoalNode | null) => void;
  follow: (plan: Plan) => void;
  /** Say under a row why something did not happen, and what can be done instead. */
  say: (refusal: Refusal) => void;
  /** Take that away again, and go on in the row. */
  hush: (id: string) => void;
  /** Take a row to be dragged: it becomes the current one. Returns how many goals go along. */
  lift: (id: string) => number;
}

/** Why something did not happen, under its row; with what can be done instead. */
export interface Refusal {
  id: string;
  words: string;
  offers?: readonly { label: string; title: string; do: () => void }[];
}

export type MenuPage = "actions" | "move";

export interface OutlineWorld {
  verbs: OutlineVerbs;
  today: string;
  /** The largest time of any root, to which the bars are scaled. */
  maxSeconds: number;
  dimmed: ReadonlySet<string>;
  /** All goals that are shown, open or not. */
  goals: readonly GoalNode[];
  isPhone: boolean;
}

export const OutlineContext = createContext<OutlineWorld | null>(null);

export function useOutlineWorld(): OutlineWorld {
  const world = use(OutlineContext);
  if (!world) throw new Error("A row of the outline stands outside of it.");
  return world;
}
