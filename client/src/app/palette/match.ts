/** Which names a person means by the letters typed so far, the likeliest first. */

import { wordsOf } from "@/lib/fold";
import { type Entry, type Index, trailOf } from "./entries";

export type State = "open" | "done" | "trash";
/** What the chips narrow the search to; null: nothing. */
export type Filters = { kind: "goals" | "sessions" | null; state: "done" | "trash" | null };

/** How well a name is meant: 0 it begins so, 1 its words do, 2 with words from above it, 3 only its parent does. */
type Rank = 0 | 1 | 2 | 3;

const COLD = Number.MAX_SAFE_INTEGER;

export type Found = { goals: Entry[]; sessions: Entry[] };

/** Find goals and sessions by name; what is in the trash is not here, only on the server. */
export function matchNames(index: Index, query: string, filters: Filters): Found {
  const typed = wordsOf(query);
  if (typed.length === 0 || filters.state === "trash") return { goals: [], sessions: [] };
  const goals: { entry: Entry; rank: Rank }[] = [];
  const sessions: { entry: Entry; rank: Rank }[] = [];
  for (const entry of index.entries) {
    if (!isWanted(entry, filters)) continue;
    const rank = rankOf(entry, typed);
    if (rank !== null) (entry.isSession ? sessions : goals).push({ entry, rank });
  }
  goals.sort((left, right) => left.rank - right.rank || compareGoals(left.entry, right.entry));
  sessions.sort((left, right) => left.rank - right.rank || newestFirst(left.entry, right.entry));
  return { goals: goals.map(({ entry }) => entry), sessions: sessions.map(({ entry }) => entry) };
}

function isWanted({ isSession, node }: Entry, { kind, state }: Filters): boolean {
  if (kind !== null && isSession !== (kind === "sessions")) return false;
  return state !== "done" || (isSession ? node.status === "COMPLETED" : node.completed);
}

function rankOf(entry: Entry, typed: readonly string[]): Rank | null {
  const own = typed.filter((word) => begins(entry.words, word));
  if (own.length === typed.length) return entry.words.join(" ").startsWith(typed.join(" ")) ? 0 : 1;
  if (entry.isSession || entry.parent === null) return null;
  const { parent } = entry;
  if (own.length === 0) return typed.every((word) => begins(parent.words, word)) ? 3 : null;
  const above = trailOf(entry).flatMap(({ words }) => words);
  return typed.every((word) => own.includes(word) || begins(above, word)) ? 2 : null;
}

function begins(words: readonly string[], typed: string): boolean {
  return words.some((word) => word.startsWith(typed));
}

/** Open before done, warmer before colder, larger before smaller levels, then as they stand. */
function compareGoals(left: Entry, right: Entry): number {
  return (
    Number(left.node.completed) - Number(right.node.completed) ||
    (left.idleDays ?? COLD) - (right.idleDays ?? COLD) ||
    left.depth - right.depth ||
    left.node.position - right.node.position ||
    left.node.name.localeCompare(right.node.name)
  );
}

function newestFirst(left: Entry, right: Entry): number {
  const start = ({ node }: Entry) => node.session_start ?? node.session_date ?? "";
  return start(right).localeCompare(start(left)) || left.node.id.localeCompare(right.node.id);
}
