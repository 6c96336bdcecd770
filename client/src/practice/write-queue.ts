/** Writes in the order they were made, kept and tried again while the server is away, and told to the save mark. */

import { ApiProblem } from "@/api/client";
import { personHere } from "@/api/person";
import { setSaveStatus } from "@/lib/save-status";

const RETRY_MILLISECONDS = 4000;
/** The line that all batches of operations share. */
export const BATCHES = "batches";

/** The last write of each line: a goal has its own, and all batches share one. */
const lines = new Map<string, Promise<unknown>>();
let waiting = 0;
let isAway = false;
let openConflict: (id: string) => void = () => {};

// What waits for the server lives on this page only: leaving it is asked about.
window.addEventListener("beforeunload", (event) => {
  if (isAway && waiting > 0) event.preventDefault();
});

/** The page says how to go to the goal of a conflict. */
export function setConflictOpener(opener: (id: string) => void): void {
  openConflict = opener;
}

/** Run a write after those in the same lines and after those of `after` (goals that it names and that may be new). */
export function enqueue<T>(ids: readonly string[], write: () => Promise<T>, after: readonly string[] = []): Promise<T> {
  const before = [...ids, ...after].map((id) => lines.get(id));
  waiting += 1;
  setSaveStatus({ state: "saving" });
  const person = personHere();
  const run = Promise.allSettled(before).then(() => untilReached(write, person));
  const settled: Promise<void> = run.then(
    () => finish(ids, settled, "saved"),
    (error: unknown) => finish(ids, settled, error instanceof ApiProblem && error.status === 412 ? "conflict" : "idle"),
  );
  for (const id of ids) lines.set(id, settled);
  return run;
}

/** Say whether no write is on its way. */
export function idle(): boolean {
  return waiting === 0;
}

function finish(ids: readonly string[], line: Promise<unknown>, state: "saved" | "conflict" | "idle"): void {
  waiting -= 1;
  for (const id of ids) if (lines.get(id) === line) lines.delete(id);
  const met = ids[0];
  if (state === "conflict" && met !== undefined) setSaveStatus({ state, onLook: () => openConflict(met) });
  else if (waiting === 0) setSaveStatus({ state: state === "conflict" ? "idle" : state });
}

/** Write, again and again while the server is away; never in the name of somebody who came meanwhile. */
async function untilReached<T>(write: () => Promise<T>, person: number | null): Promise<T> {
  for (;;) {
    if (personHere() !== person) throw new ApiProblem(401, { detail: "Somebody else is signed in." });
    try {
      const answer = await write();
      isAway = false;
      return answer;
    } catch (error) {
      if (!(error instanceof ApiProblem && error.isUnreachable)) throw error;
      isAway = true;
      setSaveStatus({ state: "offline", count: waiting });
      await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
    }
  }
}
