/** What opens the start sheet or the quick add from anywhere; the shell draws them. */

export type StartRequest = { show: "start" } | { show: "quick-add"; text: string };

type Listener = (request: StartRequest) => void;
const listeners = new Set<Listener>();

function tell(request: StartRequest): void {
  for (const listener of listeners) listener(request);
}

/** Ask what to start. */
export function openStart(): void {
  tell({ show: "start" });
}

/** Ask for a line to read, which may begin with a text. */
export function openQuickAdd(text = ""): void {
  tell({ show: "quick-add", text });
}

/** Be told of each wish; returns how to stop. */
export function onStartRequest(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
