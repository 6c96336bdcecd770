/** How what came from an old database is said. */

import type { Counts } from "@/api/types";
import { joinAnd, plural } from "@/lib/numbers";

/** Say counts, leaving out what there is none of: "14 goals and 37 sessions". */
export function sayCounts(counts: Counts): string {
  const parts = [
    counts.goals > 0 ? plural(counts.goals, "goal") : "",
    counts.sessions > 0 ? plural(counts.sessions, "session") : "",
    counts.templates > 0 ? plural(counts.templates, "template") : "",
    counts.activities > 0 ? plural(counts.activities, "activity", "activities") : "",
  ].filter(Boolean);
  return joinAnd(parts);
}

/** Say what waits for the first account, or null when nothing does. */
export function sayWaiting(counts: Counts | null): string | null {
  const said = counts ? sayCounts(counts) : "";
  return said ? `This server holds ${said} from an old database. The first account owns them.` : null;
}

/** Say what the new account took over, or null. */
export function sayTakenOver(counts: Counts | null): string | null {
  const said = counts ? sayCounts(counts) : "";
  return said ? `${said.charAt(0).toUpperCase()}${said.slice(1)} from the old database are yours now.` : null;
}
