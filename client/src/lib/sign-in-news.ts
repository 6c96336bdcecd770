/** The tabs of one browser share a sign-in: each tells the others who came or went. */

const NAME = "fractal-goals-sign-in";

let channel: BroadcastChannel | null = null;

/** A browser without channels finds it out with the next write that is refused. */
function open(): BroadcastChannel | null {
  if (typeof BroadcastChannel === "undefined") return null;
  channel ??= new BroadcastChannel(NAME);
  return channel;
}

/** Tell the other tabs who signed in; null: somebody signed out. */
export function tellSignedIn(person: number | null): void {
  open()?.postMessage({ person });
}

/** Listen to the other tabs. */
export function onSignedInElsewhere(listener: (person: number | null) => void): void {
  const own = open();
  if (!own) return;
  own.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== "object" || data === null || !("person" in data)) return;
    listener(typeof data.person === "number" ? data.person : null);
  };
}
