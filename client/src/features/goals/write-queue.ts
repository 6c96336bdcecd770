/** One line of writes per goal: in order, kept and tried again while the server is away, and told to the save mark. */

import { ApiProblem } from "@/api/client";
import { setSaveStatus } from "@/lib/save-status";
import { openConflict } from "./conflicts";

const RETRY_MILLISECONDS = 4000;

const lines = new Map<string, Promise<unknown>>();
let waiting = 0;
let isAway = false;

// What waits for the server lives on this page only: leaving it is asked about.
window.addEventListener("beforeunload", (event) => {
  if (isAway && waiting > 0) event.preventDefault();
});

/** Run a write after those of the same goal, and after those of `after` (its parent, when that is new too). */
export function enqueue<T>(id: string, write: () => Promise<T>, after?: string): Promise<T> {
  const before = [lines.get(id), after === undefined ? undefined : lines.get(after)];
  waiting += 1;
  setSaveStatus({ state: "saving" });
  const run = Promise.allSettled(before).then(() => untilReached(write));
  const settled: Promise<void> = run.then(
    () => finish(id, settled, "saved"),
    (error: unknown) => finish(id, settled, error instanceof ApiProblem && error.status === 412 ? "conflict" : "idle"),
  );
  lines.set(id, settled);
  return run;
}

/** Say whether no write is on its way. */
export function idle(): boolean {
  return waiting === 0;
}

function finish(id: string, line: Promise<unknown>, state: "saved" | "conflict" | "idle"): void {
  waiting -= 1;
  if (lines.get(id) === line) lines.delete(id);
  if (state === "conflict") setSaveStatus({ state, onLook: () => openConflict(id) });
  else if (waiting === 0) setSaveStatus({ state });
}

async function untilReached<T>(write: () => Promise<T>): Promise<T> {
  for (;;) {
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
