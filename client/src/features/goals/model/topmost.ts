/** Of several chosen goals and sessions, those that carry the others along. */

import { ancestorsOf } from "./forest";
import type { Forest } from "./tree";

/** Return the ids that stand below no other of them, in their order. */
export function topmost(forest: Forest, ids: readonly string[]): string[] {
  const chosen = new Set(ids);
  return [...chosen].filter((id) => {
    const goal = forest.goals.get(id);
    if (goal) return !ancestorsOf(goal).some((above) => chosen.has(above.id));
    const home = forest.goals.get(forest.sessions.get(id)?.goalId ?? "");
    return !home || (!chosen.has(home.id) && !ancestorsOf(home).some((above) => chosen.has(above.id)));
  });
}
