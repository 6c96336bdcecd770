/** What an operation does to the steps and links of a session, so that it shows before the server answers. */

import type { GoalRef, Operation, Session } from "@/api/types";

/** Return the session after an operation; one that is about something else changes nothing. */
export function applyBeside(session: Session, one: Operation, nameOf: (id: string) => GoalRef | null): Session {
  const { op, id, goal_id: goalId } = one;
  if (op === "link" && id === session.id && goalId) {
    const goal = nameOf(goalId);
    const isThere = session.also_counts_for.some((other) => other.id === goalId);
    return goal && !isThere ? { ...session, also_counts_for: [...session.also_counts_for, goal] } : session;
  }
  if (op === "unlink" && id === session.id) {
    return { ...session, also_counts_for: session.also_counts_for.filter((goal) => goal.id !== goalId) };
  }
  if (op === "complete" || op === "reopen") {
    const completed = op === "complete";
    return { ...session, steps: session.steps.map((step) => (step.id === id ? { ...step, completed } : step)) };
  }
  if (op === "trash") return { ...session, steps: session.steps.filter((step) => step.id !== id) };
  return session;
}
