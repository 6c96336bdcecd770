/**
 * Whether a run is on the screen of this page. Who attends it is named in its facts (`run.held_by`), so that only one page
 * of all devices plays it, and writes down each second that it was seen: after a reload, a crash or a sleep it is paused
 * where it was left.
 */

import { serverNow } from "@/lib/server-clock";
import { newPartId } from "@/practice/ids";

const STORED_AS = "fractal-goals-drill-seen";
/** This page, until it is loaded again. */
export const HOLDER = newPartId();
/** A clock that stood still for longer than this slept; hidden tabs are woken once a minute. */
const ASLEEP_MS = 90_000;
/** The runs that this page shows, and when each was seen last, in milliseconds; a reload forgets them. */
const attended = new Map<string, { release: () => void; seenAt: number }>();

const lockOf = (id: string) => `fractal-goals-drill-${id}`;

/** Hold a lock for as long as the run is attended; plain http has none, then two tabs cannot know of each other. */
function holdLock(id: string): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  // Who takes a run over waits until the tab that had it has heard of it.
  void navigator.locks?.request(lockOf(id), () => held).catch(() => undefined);
  return release;
}

export function isAttended(id: string): boolean {
  return attended.has(id);
}

export function attend(id: string): void {
  const release = attended.get(id)?.release ?? holdLock(id);
  attended.set(id, { release, seenAt: serverNow() });
  noteSeen(id);
}

/** Whether the clock stood still since an attended run was seen last. */
export function hasSlept(id: string): boolean {
  const run = attended.get(id);
  return run !== undefined && serverNow() - run.seenAt > ASLEEP_MS;
}

/**
 * See a run, and return when: now, in milliseconds. After a sleep it is the last moment before, until somebody attends
 * the run anew: whichever clock of the page looks first on waking up, none goes by the time that was slept.
 *
 * @param isPaused - a pause may be slept through.
 */
export function seeRun(id: string, isPaused: boolean): number {
  const run = attended.get(id);
  if (run && !isPaused && hasSlept(id)) return run.seenAt;
  const now = serverNow();
  if (run) run.seenAt = now;
  return now;
}

export function leaveRun(id: string): void {
  attended.get(id)?.release();
  attended.delete(id);
}

/**
 * Wait until no tab of this browser shows the run.
 *
 * @param onTaken - called when one does, before waiting for it.
 */
export async function waitUntilFree(id: string, signal: AbortSignal, onTaken: () => void): Promise<void> {
  if (!navigator.locks) return;
  const isFree = await navigator.locks.request(lockOf(id), { ifAvailable: true }, (lock) => lock !== null);
  if (isFree) return;
  signal.throwIfAborted();
  onTaken();
  await navigator.locks.request(lockOf(id), { signal }, () => undefined);
}

/** Write down that the run was seen at `now` (milliseconds). */
export function noteSeen(id: string, now = serverNow()): void {
  try {
    localStorage.setItem(STORED_AS, `${id} ${HOLDER} ${now}`);
  } catch {
    // Without storage the run goes on as its facts say.
  }
}

/** Return when a page of this browser saw the run last, in milliseconds; null: another one than `holder`, or none, did. */
export function lastSeen(id: string, holder: string | null): number | null {
  try {
    const [known, by, at] = (localStorage.getItem(STORED_AS) ?? "").split(" ");
    return known === id && by === holder && Number(at) > 0 ? Number(at) : null;
  } catch {
    return null;
  }
}
