/** Reading what the server refused. */

import type { ApiProblem } from "@/api/client";
import type { Session } from "@/api/types";

/** Which fields a refusal is about. */
export function blame(problem: ApiProblem): Record<string, string[]> {
  const said = [problem.detail || problem.title];
  if (problem.type === "session-running") return { status: said };
  return problem.type === "rank" || problem.type === "cycle" ? { parent_id: said } : problem.errors;
}

/** Whether a 412 carries the session as it is now. */
export function isSession(value: unknown): value is Session {
  return typeof value === "object" && value !== null && "version" in value && "attributes" in value;
}
