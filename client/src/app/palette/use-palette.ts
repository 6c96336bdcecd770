/** What the palette remembers while it is open, and what that means for its lines. */

import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { runningQuery, templatesQuery, treeQuery } from "@/api/queries";
import type { TemplateItem } from "@/api/types";
import { useMe } from "@/api/use-me";
import { useThemeSwitch } from "@/app/shell/theme-choice";
import { todayOf } from "@/lib/time";
import { buildIndex, type Entry, type Index, NO_ENTRIES } from "./entries";
import { buildGroups, filtersOf, type Mode, readText, type World } from "./groups";
import type { Filters } from "./match";
import { readRecent } from "./recent";
import type { Group, Row } from "./rows";
import { useSearch } from "./use-search";

/** The palette may look at the tree as it was a minute ago. */
const OLD_ENOUGH_MILLISECONDS = 60_000;
const FIND: Mode = { kind: "find" };
const NO_TEMPLATES: readonly TemplateItem[] = [];

export interface PaletteState {
  text: string;
  mode: Mode;
  filters: Filters;
  index: Index;
  groups: readonly Group[];
  rows: readonly Row[];
  active: Row | undefined;
  /** The goal that Ctrl+Enter and Shift+Enter are about. */
  subject: Entry | undefined;
  /** Goals and sessions are looked for; otherwise it lists what can be done, or asks for a name. */
  isFinding: boolean;
  words: string;
  isAway: boolean;
  isSearching: boolean;
  setText: (text: string) => void;
  setFilters: (filters: Filters) => void;
  /** Go on by so many lines; past the end it begins again. */
  step: (by: number) => void;
  point: (row: Row) => void;
  expand: (group: string) => void;
  enter: (mode: Mode) => void;
  /** Back to the search as it was; false when it is there already. */
  back: () => boolean;
}

export function usePalette(): PaletteState {
  const me = useMe();
  const { next } = useThemeSwitch();
  const [text, setText] = useState("");
  const [mode, setMode] = useState<Mode>(FIND);
  const [filters, setFilters] = useState<Filters>({ kind: null, state: null });
  const [expanded, setExpanded] = useState<readonly string[]>([]);
  const [pointed, setPointed] = useState<string | null>(null);
  const [aboutId, setAboutId] = useState<string | null>(null);
  /** What was typed and pointed at before the palette asked for something else. */
  const [before, setBefore] = useState<{ text: string; pointed: string | null }>({ text: "", pointed: null });

  const { data: tree, isPending } = useQuery({ ...treeQuery, staleTime: OLD_ENOUGH_MILLISECONDS });
  const running = useQuery(runningQuery).data?.name ?? null;
  const { data: templates = NO_TEMPLATES } = useQuery(templatesQuery());
  const index = useMemo(() => (tree ? buildIndex(tree.nodes, tree.rollups) : NO_ENTRIES), [tree]);

  const { scope, words } = readText(text);
  const isFinding = mode.kind === "find" && scope !== "do";
  const narrowed = filtersOf({ text, filters });
  const { hits, isAway, isSearching } = useSearch(isFinding ? words : "", narrowed);

  const today = todayOf(me);
  const recent = useMemo(() => readRecent(me.id), [me.id]);
  const { groups, subject } = useMemo(() => {
    let found: Entry | undefined;
    const world: World = { index, hits, recent, templates, today, running, nextTheme: next };
    const built = buildGroups({ text, mode, filters, expanded }, world, (goals) => {
      const whole = goals.filter(({ isGoal }) => isGoal);
      const one = whole.find(({ key }) => key === pointed) ?? whole.find(({ key }) => key === aboutId) ?? whole[0];
      found = one && index.byId.get(one.key);
      return found;
    });
    return { groups: built, subject: found };
  }, [index, hits, recent, templates, today, running, next, text, mode, filters, expanded, pointed, aboutId]);
  const rows = groups.flatMap((group) => group.rows);
  const active = rows.find(({ key }) => key === pointed) ?? rows[0];

  const reset = () => {
    setPointed(null);
    setAboutId(null);
    setExpanded([]);
  };
  const point = (row: Row) => {
    setPointed(row.key);
    if (row.isGoal) setAboutId(row.key);
  };
  return {
    text,
    mode,
    filters: narrowed,
    index,
    groups,
    rows,
    active,
    subject,
    isFinding,
    words: isFinding ? words : "",
    isAway,
    isSearching: isSearching || (isPending && words !== ""),
    setText: (typed) => {
      setText(typed);
      // The level that was chosen for a new goal stays while it is named.
      if (mode.kind !== "name") reset();
    },
    setFilters: (wanted) => {
      // Whoever lets go of "Goals" lets go of the sign for it too.
      if (scope === "goals" && wanted.kind !== "goals") setText(words);
      setFilters(wanted);
      reset();
    },
    step: (by) => {
      const place = active ? rows.indexOf(active) : -1;
      const row = rows[(place + by + rows.length) % rows.length];
      if (row) point(row);
    },
    point,
    expand: (group) => {
      const place = active ? rows.indexOf(active) : 0;
      setExpanded([...expanded, group]);
      setPointed(rows[place - 1]?.key ?? null);
    },
    enter: (wanted) => {
      if (mode.kind === "find") setBefore({ text, pointed: active?.key ?? null });
      setMode(wanted);
      setText("");
      reset();
    },
    back: () => {
      if (mode.kind === "find") return false;
      setMode(FIND);
      setText(before.text);
      reset();
      setPointed(before.pointed);
      return true;
    },
  };
}
