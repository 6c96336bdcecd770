/** The keys of the icicle: arrows go from cell to cell, Enter goes in, Backspace goes out, letters find. */

import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useKeys } from "@/lib/keys";
import { completeGoals, trashGoals } from "../goal-operations";
import type { GoalsViewProps } from "../goals-view";
import { nextView } from "../view-switch";
import type { IcicleCell } from "./layout";
import { CELL_KEYS, findByTyping, moveFrom } from "./moves";

const TYPING_MILLISECONDS = 700;

interface CellKeys {
  props: GoalsViewProps;
  cells: readonly IcicleCell[];
  goTo: (id: string) => void;
  goIn: (id: string) => void;
  goOut: () => void;
}

/** Return what a key does on a cell; `n`, `e` and `x` work on the whole page. */
export function useCellKeys({ props, cells, goTo, goIn, goOut }: CellKeys) {
  const { whole, view, setAdding, onChoose, onOpen, onRename } = props;
  const client = useQueryClient();
  const typed = useRef({ text: "", at: 0 });
  const lettersFor = (id: string | null): Record<string, () => void> => ({
    n: () => setAdding({ parentId: id }),
    e: () => {
      if (id === null) return;
      onChoose(id);
      onRename();
    },
    x: () => {
      const goal = id === null ? undefined : whole.goals.get(id);
      if (goal) void completeGoals(client, [goal], !goal.completed);
    },
  });
  // Away from the cells the letters are about the chosen goal.
  useKeys(lettersFor(view.selectedId));

  const trash = (id: string) => {
    const next = moveFrom(cells, id, "ArrowDown") ?? moveFrom(cells, id, "ArrowUp");
    const parentId = cells.find((cell) => cell.goal.id === id)?.parentId ?? null;
    if (view.branchId === id) goOut();
    void trashGoals(client, whole, [id]);
    const neighbour = next ?? parentId;
    if (neighbour !== null) goTo(neighbour);
    else view.select(null);
  };
  const type = (id: string, event: React.KeyboardEvent) => {
    const isContinued = event.timeStamp - typed.current.at < TYPING_MILLISECONDS;
    typed.current = { text: (isContinued ? typed.current.text : "") + event.key, at: event.timeStamp };
    const found = findByTyping(cells, id, typed.current.text);
    if (found !== null) goTo(found);
  };
  const actions: Record<string, (id: string) => void> = {
    Enter: goIn,
    " ": (id) => {
      onChoose(id);
      onOpen();
    },
    Backspace: goOut,
    Delete: trash,
    Escape: () => view.select(null),
    // The page hears it everywhere else; here letters would look for a name.
    v: () => view.setView(nextView(view.view)),
  };
  return (id: string, event: React.KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = CELL_KEYS.find((key) => key === event.key);
    const action = actions[event.key] ?? lettersFor(id)[event.key];
    if (move) {
      event.preventDefault();
      const found = moveFrom(cells, id, move);
      if (found !== null) goTo(found);
    } else if (action) {
      event.preventDefault();
      action(id);
    } else if (event.key.length === 1) type(id, event);
  };
}
