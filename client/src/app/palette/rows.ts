/** One line of the palette, whatever it stands for, and what choosing it does. */

import type { GoalIn, SearchHit } from "@/api/types";
import { formatDay } from "@/lib/time";
import { type Entry, sessionAbove, trailOf } from "./entries";

export type View = "tree" | "outline" | "icicle";

/** What choosing a line does; do.ts does it. */
export type Act =
  | { do: "goal"; id: string }
  | { do: "view"; id: string; view: View }
  | { do: "only"; id: string }
  | { do: "session"; id: string }
  | { do: "start"; goalId: string | null; isSwitch?: boolean }
  | { do: "quick-add"; text: string }
  | { do: "use"; templateId: string }
  | { do: "name"; parentId: string | null }
  | { do: "create"; parentId: string | null; type: GoalIn["type"] }
  | { do: "complete"; id: string; name: string; isCompleted: boolean }
  | { do: "trash"; id: string; name: string }
  | { do: "expand"; group: "goals" | "sessions" }
  | { do: "go"; to: string }
  | { do: "undo" | "redo" | "keys" | "theme" | "sign-out" };

export type IconName =
  | "start"
  | "add"
  | "log"
  | "tree"
  | "outline"
  | "icicle"
  | "only"
  | "done"
  | "reopen"
  | "trash"
  | "sessions"
  | "drills"
  | "library"
  | "settings"
  | "bring-in"
  | "theme"
  | "keys"
  | "undo"
  | "redo"
  | "sign-out"
  | "more";

export type Mark = { level: string } | { discipline: string | null } | { icon: IconName };

export type Row = {
  key: string;
  mark: Mark;
  label: string;
  /** The second line. */
  second: string | null;
  seconds?: number | null;
  /** Days since a goal was practised; absent: no dot. */
  idleDays?: number | null;
  /** The outcome of a session, or that a goal is done. */
  status?: string | null;
  keys?: readonly string[];
  act: Act;
  /** The goal or session this line is about, for what else can be done with it. */
  about?: string;
  isGoal?: boolean;
};

export type Group = { key: string; title: string; rows: readonly Row[] };

const TRAIL = " › ";
const MOST_NAMES = 4;

function sayTrail(names: readonly string[]): string | null {
  if (names.length === 0) return null;
  return (names.length > MOST_NAMES ? ["…", ...names.slice(-MOST_NAMES)] : names).join(TRAIL);
}

/** "Thu 19 Nov". */
function sayDay(date: string | null, today: string): string | null {
  return date === null ? null : (formatDay(date, null, today).split(" · ").at(-1) ?? null);
}

/** Return the line of a goal or session of the tree. */
export function rowOfEntry(entry: Entry, today: string): Row {
  const { node, isSession } = entry;
  const trail = trailOf(entry);
  if (isSession) {
    return {
      key: node.id,
      mark: { discipline: node.discipline },
      label: node.name || "Session",
      second: [sayDay(node.session_date, today), trail.at(-1)?.node.name].filter((part) => part).join(" · ") || null,
      seconds: entry.seconds,
      status: node.status,
      act: { do: "session", id: node.id },
      about: node.id,
    };
  }
  const practice = sessionAbove(entry);
  return {
    key: node.id,
    mark: { level: node.type },
    label: node.name,
    second: sayTrail(trail.map((above) => above.node.name)),
    seconds: entry.seconds || null,
    ...(entry.idleDays === undefined ? {} : { idleDays: entry.idleDays }),
    ...(node.completed ? { status: "COMPLETED" } : {}),
    // A step of a session stands on the session's page, not in the tree.
    act: practice ? { do: "session", id: practice.node.id } : { do: "goal", id: node.id },
    about: node.id,
    isGoal: practice === null,
  };
}

/** Return the line of something the server found; what is in the trash can only come back. */
export function rowOfHit(hit: SearchHit, entry: Entry | undefined, today: string, isTrash: boolean): Row {
  const row = entry && !isTrash ? rowOfEntry(entry, today) : rowOfStranger(hit, today, isTrash);
  if (hit.excerpt === null || hit.field === "name") return row;
  const quoted = `${hit.field === "notes" ? "note" : "description"}: “${hit.excerpt}”`;
  return { ...row, second: [sayDay(hit.session_date, today), quoted].filter((part) => part).join(" · ") };
}

function rowOfStranger(hit: SearchHit, today: string, isTrash: boolean): Row {
  const isSession = hit.type === "PracticeSession";
  const act: Act = isSession ? { do: "session", id: hit.id } : { do: "goal", id: hit.id };
  return {
    key: hit.id,
    mark: isSession ? { discipline: hit.discipline } : { level: hit.type },
    label: hit.name,
    second: isSession ? sayDay(hit.session_date, today) : sayTrail(hit.trail.map(({ name }) => name)),
    seconds: hit.total_duration_seconds,
    ...(hit.status === null ? (hit.completed ? { status: "COMPLETED" } : {}) : { status: hit.status }),
    act: isTrash ? { do: "go", to: `/trash?at=${hit.trash_entry_id ?? hit.id}` } : act,
    ...(isTrash ? {} : { about: hit.id, isGoal: !isSession }),
  };
}
