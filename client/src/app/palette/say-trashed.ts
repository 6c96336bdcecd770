/** What the toast says of something that went to the trash with everything below it. */

import { type Index, trailOf } from "./entries";

/** "Moved 14 goals to the trash.", "Moved “Sing it” to the trash." */
export function sayTrashed(index: Index, id: string): string {
  const goals = index.entries.filter(
    (entry) => !entry.isSession && (entry.node.id === id || trailOf(entry).some(({ node }) => node.id === id)),
  );
  const what = goals.length > 1 ? `${goals.length} goals` : `“${index.byId.get(id)?.node.name || "Session"}”`;
  return `Moved ${what} to the trash.`;
}
