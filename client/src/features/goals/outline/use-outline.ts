/** The state of the outline: what is open, where the focus is, what is picked, and what is being typed. */

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { GoalsViewProps } from "../goals-view";
import { ancestorsOf } from "../model/forest";
import type { Shown } from "../model/moving";
import type { GoalNode } from "../model/tree";
import type { MenuPage, Refusal } from "./outline-context";
import { rememberedOutline } from "./outline-memory";
import { NO_PICKS, type Picks } from "./outline-picks";
import { type NewLine, type OutlineRow, outlineRows } from "./outline-rows";

/** The address follows the focus after this pause. */
const SETTLE_MILLISECONDS = 160;

export interface Outline {
  rows: OutlineRow[];
  shown: Shown;
  currentId: string | null;
  picks: Picks;
  /** The goal whose name is being typed, and what was typed to begin with. */
  editing: { id: string; typed: string } | null;
  line: NewLine | null;
  menu: { key: string; page: MenuPage } | null;
  refusal: Refusal | null;
  /** The row that gets the focus as soon as it is drawn. */
  wanted: { current: string | null };
  /** The row that was chosen elsewhere and comes into view as soon as it is drawn. */
  arrived: { current: string | null };
  setPicks: (picks: Picks) => void;
  setEditing: (editing: Outline["editing"]) => void;
  setLine: (line: NewLine | null) => void;
  setMenu: (menu: Outline["menu"]) => void;
  setRefusal: (refusal: Outline["refusal"]) => void;
  /** Make a row the current one and give it the focus. */
  focus: (id: string) => void;
  /** Make a row the current one; the address follows at once. */
  choose: (id: string) => void;
  setOpen: (goals: readonly GoalNode[], isOpen: boolean) => void;
}

export function useOutline({ forest, whole, view, onChoose }: GoalsViewProps): Outline {
  const memory = rememberedOutline(useQueryClient());
  const [choices, setChoices] = useState(memory.choices);
  const [currentId, setCurrentId] = useState(view.selectedId);
  const [picks, setPicks] = useState<Picks>(NO_PICKS);
  const [editing, setEditing] = useState<Outline["editing"]>(null);
  const [line, setLine] = useState<NewLine | null>(null);
  const [menu, setMenu] = useState<Outline["menu"]>(null);
  const [refusal, setRefusal] = useState<Outline["refusal"]>(null);
  const wanted = useRef<string | null>(null);
  const arrived = useRef<string | null>(null);
  const [, draw] = useState(0);
  memory.choices = choices;

  const branch = view.branchId === null ? undefined : forest.goals.get(view.branchId);
  const shown = useMemo(
    () => ({ roots: branch ? [branch] : forest.roots, isPart: branch !== undefined }),
    [branch, forest],
  );
  const isFiltered = forest !== whole;
  const rows = useMemo(
    () => outlineRows(shown.roots, { choices, count: whole.goals.size, isFiltered }, line),
    [shown, choices, whole, isFiltered, line],
  );

  const setOpen = useCallback((goals: readonly GoalNode[], isOpen: boolean) => {
    setChoices((before) => new Map([...before, ...goals.map((goal): [string, boolean] => [goal.id, isOpen])]));
  }, []);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(view.selectedId);
  const choose = useCallback(
    (id: string) => {
      clearTimeout(settling.current);
      sent.current = id;
      setCurrentId(id);
      setRefusal((before) => (before?.id === id ? before : null));
      onChoose(id);
    },
    [onChoose],
  );
  const focus = useCallback(
    (id: string) => {
      wanted.current = id;
      setCurrentId(id);
      setRefusal((before) => (before?.id === id ? before : null));
      draw((count) => count + 1);
      clearTimeout(settling.current);
      settling.current = setTimeout(() => choose(id), SETTLE_MILLISECONDS);
    },
    [choose],
  );
  useEffect(() => () => clearTimeout(settling.current), []);

  // A goal chosen elsewhere (the palette, the panel, a link) is shown here, with the way to it open.
  const { selectedId } = view;
  const isArriving = useRef(true);
  useEffect(() => {
    const goal = selectedId === null ? undefined : forest.goals.get(selectedId);
    if (!goal || (sent.current === selectedId && !isArriving.current)) return;
    isArriving.current = false;
    sent.current = selectedId;
    arrived.current = goal.id;
    setCurrentId(goal.id);
    setOpen(ancestorsOf(goal), true);
  }, [selectedId, forest, setOpen]);

  const state = { rows, shown, currentId, picks, editing, line, menu, refusal, wanted, arrived };
  return { ...state, setPicks, setEditing, setLine, setMenu, setRefusal, focus, choose, setOpen };
}
