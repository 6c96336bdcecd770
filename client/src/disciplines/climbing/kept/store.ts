/** Where the writes of climbing wait: in this browser's database, one line a person. */

import { get, update } from "idb-keyval";
import type { Waiting } from "./writes";

const FORM = 1;
type Stored = { form: number; line: readonly Waiting[] };

/** As the head of climbing names it, so that it is found on any page. */
const KEPT_PREFIX = "climbing-writes:";

export type LineStore = {
  /** Read what other visits left. */
  read: (onRead: (line: readonly Waiting[]) => void) => Promise<void>;
  /** Keep a line: what came and went here since the last time, so that two tabs do not take from each other. */
  keep: (line: readonly Waiting[]) => void;
  /**
   * Do something while no other tab of this browser does.
   *
   * @param act - is given the keys of what waited here and was sent by another tab.
   */
  inTurn: (act: (gone: ReadonlySet<string>) => Promise<void>) => Promise<void>;
};

const keysOf = (line: readonly Waiting[]) => new Set(line.map(({ key }) => key));

export function openStore(userId: number): LineStore {
  const name = `${KEPT_PREFIX}${userId}`;
  let before: readonly Waiting[] = [];
  let last: Promise<unknown> = Promise.resolve();
  /** Something could not be kept: then what is not found here says nothing. */
  let hasFailed = false;
  const stored = async (): Promise<readonly Waiting[] | null> => {
    try {
      const found = await get<Stored>(name);
      return found?.form === FORM ? found.line : null;
    } catch {
      return null;
    }
  };
  const sentElsewhere = async (): Promise<ReadonlySet<string>> => {
    // All that is known here is written by then.
    for (let written: unknown; written !== last; ) {
      written = last;
      await last;
    }
    const known = before;
    const there = await stored();
    if (there === null || hasFailed) return new Set();
    const kept = keysOf(there);
    return keysOf(known.filter(({ key }) => !kept.has(key)));
  };
  const keep = (line: readonly Waiting[]) => {
    const [known, own] = [keysOf(before), keysOf(line)];
    before = line;
    const write = (found: Stored | undefined): Stored => {
      if (found?.form !== FORM) return { form: FORM, line };
      const there = found.line;
      const kept = keysOf(there);
      const others = there.filter(({ key }) => !known.has(key) && !own.has(key));
      // What is gone although it was known here was sent by another tab.
      return { form: FORM, line: [...others, ...line.filter(({ key }) => kept.has(key) || !known.has(key))] };
    };
    last = last
      .then(() => update(name, write))
      .catch(() => {
        hasFailed = true;
      });
  };
  return {
    keep,
    read: async (onRead) => {
      // A browser that stores nothing keeps nothing; logging goes on.
      const line = (await stored()) ?? [];
      const known = keysOf(before);
      before = [...line.filter(({ key }) => !known.has(key)), ...before];
      onRead(line);
    },
    inTurn: async (act) => {
      const turn = async () => {
        await act(await sentElsewhere());
        await last;
      };
      // Plain http has no locks; then only what is gone already is not sent again.
      if (navigator.locks) await navigator.locks.request(`fractal-goals-${name}`, turn);
      else await turn();
    },
  };
}
