/** What the palette shows for the letters typed so far. */

import type { GoalType, SearchHit, TemplateItem } from "@/api/types";
import { plural } from "@/lib/numbers";
import {
  findActions,
  generalActions,
  goalActions,
  mainActions,
  namingRows,
  quickAddRow,
  sessionActions,
} from "./actions";
import type { Entry, Index } from "./entries";
import { type Filters, matchNames } from "./match";
import { type Group, type Row, rowOfEntry, rowOfHit } from "./rows";
import { templateRows } from "./templates";

export type Mode = { kind: "find" } | { kind: "more"; id: string } | { kind: "name"; parentId: string | null };

export type Asked = {
  text: string;
  mode: Mode;
  filters: Filters;
  expanded: readonly string[];
};

export type World = {
  index: Index;
  /** What the server found for these words; null while it has not answered or when it is away. */
  hits: readonly SearchHit[] | null;
  recent: readonly string[];
  templates: readonly TemplateItem[];
  today: string;
  /** The name of the session that runs. */
  running: string | null;
  nextTheme: string;
};

const MOST = 5;
const MOST_EXPANDED = 60;
const MOST_ACTIONS = 3;
/** Shorter words than this begin too many actions to be meant. */
const LEAST_LETTERS = 2;

/** What the first letter says: `>` lists actions, `+` goals only. */
export function readText(text: string): { scope: "all" | "goals" | "do"; words: string } {
  const typed = text.trimStart();
  if (typed.startsWith(">")) return { scope: "do", words: typed.slice(1).trim() };
  if (typed.startsWith("+")) return { scope: "goals", words: typed.slice(1).trim() };
  return { scope: "all", words: typed.trim() };
}

/** The filters as they hold: `+` says goals too. */
export function filtersOf({ text, filters }: Pick<Asked, "text" | "filters">): Filters {
  return readText(text).scope === "goals" ? { ...filters, kind: "goals" } : filters;
}

/** What the server is asked besides the words. */
export function searchTypes(kind: Filters["kind"]): GoalType[] | undefined {
  if (kind === "sessions") return ["PracticeSession"];
  if (kind === null) return undefined;
  return ["UltimateGoal", "LongTermGoal", "MidTermGoal", "ShortTermGoal", "ImmediateGoal", "MicroGoal", "NanoGoal"];
}

/** Return the groups of lines; `subject` gives the goal of the group "Do" once the goals are known. */
export function buildGroups(
  asked: Asked,
  world: World,
  subject: (goals: readonly Row[]) => Entry | undefined,
): readonly Group[] {
  const { mode, text } = asked;
  const { scope, words } = readText(text);
  if (mode.kind === "name") {
    const parent = world.index.byId.get(mode.parentId ?? "") ?? null;
    return full([{ key: "levels", title: "Level", rows: namingRows(parent, text.trim()) }]);
  }
  if (mode.kind === "more") {
    const entry = world.index.byId.get(mode.id);
    if (!entry) return [];
    const rows = entry.isSession ? sessionActions(entry) : goalActions(entry, world.running);
    return full([{ key: "more", title: "Do", rows: findActions(rows, text) }]);
  }
  if (scope === "do")
    return full([{ key: "do", title: "Do", rows: findActions(generalActions(world.nextTheme), words) }]);
  if (words === "") return startGroups(asked, world);

  const found = findRows(words, asked, world);
  const goals = cut(found.goals, "goals", asked.expanded);
  const about = subject(goals);
  const general = words.length < LEAST_LETTERS || scope === "goals" ? [] : generalActions(world.nextTheme);
  const doing = [
    ...(scope === "all" && isLikeQuickAdd(words) ? [quickAddRow(words)] : []),
    ...(about ? mainActions(about, world.running) : []),
    ...findActions(general, words).slice(0, MOST_ACTIONS),
  ];
  return full([
    { key: "goals", title: "Goals", rows: goals },
    { key: "do", title: "Do", rows: filtersOf(asked).state === "trash" ? [] : doing },
    { key: "sessions", title: "Sessions", rows: cut(found.sessions, "sessions", asked.expanded) },
    { key: "templates", title: "Templates", rows: hasTemplates(asked) ? templateRows(world.templates, words) : [] },
  ]);
}

/** Whether templates are looked for too: not where only goals, only sessions, or the trash are. */
function hasTemplates(asked: Asked): boolean {
  const { kind, state } = filtersOf(asked);
  return kind === null && state === null;
}

function startGroups({ filters }: Asked, { index, recent, today, nextTheme }: World): readonly Group[] {
  const used = recent.flatMap((id) => {
    const entry = index.byId.get(id);
    const isWanted = entry && (filters.kind === null || entry.isSession === (filters.kind === "sessions"));
    return isWanted ? [rowOfEntry(entry, today)] : [];
  });
  return full([
    { key: "recent", title: "Last used", rows: used },
    { key: "do", title: "Do", rows: generalActions(nextTheme).slice(0, MOST_ACTIONS) },
  ]);
}

/** Names first, as this device knows them; then what only the server found. */
function findRows(words: string, asked: Asked, { index, hits, today }: World): { goals: Row[]; sessions: Row[] } {
  const filters = filtersOf(asked);
  const named = matchNames(index, words, filters);
  const goals = named.goals.slice(0, MOST_EXPANDED).map((entry) => rowOfEntry(entry, today));
  const sessions = named.sessions.slice(0, MOST_EXPANDED).map((entry) => rowOfEntry(entry, today));
  const known = new Set([...named.goals, ...named.sessions].map(({ node }) => node.id));
  for (const hit of hits ?? []) {
    if (known.has(hit.id)) continue;
    const row = rowOfHit(hit, index.byId.get(hit.id), today, filters.state === "trash");
    (hit.type === "PracticeSession" ? sessions : goals).push(row);
  }
  return { goals, sessions };
}

function cut(rows: readonly Row[], group: "goals" | "sessions", expanded: readonly string[]): readonly Row[] {
  const most = expanded.includes(group) ? MOST_EXPANDED : MOST;
  if (rows.length <= most || expanded.includes(group)) return rows.slice(0, most);
  const rest = rows.length - most;
  const what = group === "goals" ? "goal" : "session";
  // Of very many only the likeliest are listed.
  const label = rows.length < MOST_EXPANDED ? `More: ${plural(rest, what)}` : `More ${what}s`;
  return [
    ...rows.slice(0, most),
    { key: `more-${group}`, mark: { icon: "more" }, label, second: null, act: { do: "expand", group } },
  ];
}

/** Whether words have a sign or a length that only the quick add reads. */
function isLikeQuickAdd(words: string): boolean {
  return /(?:^|\s)(?:[+@#]\S|\d+ ?(?:m|min|h)\b)/.test(words);
}

function full(groups: readonly Group[]): readonly Group[] {
  return groups.filter(({ rows }) => rows.length > 0);
}
