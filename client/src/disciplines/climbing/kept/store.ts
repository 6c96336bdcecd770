/** Where the writes of climbing wait: in this browser's database, one line a person. */

import { get, update } from "idb-keyval";
import type { Waiting } from "./writes";

const FORM = 1;
type Stored = { form: number; line: readonly Waiting[] };

/** As the head of climbing names it, so that it is found on any page. */
const KEPT_PREFIX = "climbing-writes:";

/** Read what other visits left. */
export async function readLine(userId: number): Promise<readonly Waiting[]> {
  try {
    const stored = await get<Stored>(`${KEPT_PREFIX}${userId}`);
    return stored?.form === FORM ? stored.line : [];
  } catch {
    // A browser that stores nothing keeps nothing; logging goes on.
    return [];
  }
}

/** Keep a line: what came and went here since the last time, so that two tabs do not take from each other. */
export function makeLineKeeper(userId: number) {
  let before: readonly Waiting[] = [];
  let last: Promise<unknown> = Promise.resolve();
  return (line: readonly Waiting[]) => {
    const gone = new Set(before.map(({ key }) => key));
    for (const { key } of line) gone.delete(key);
    const own = new Set(line.map(({ key }) => key));
    before = line;
    const write = (stored: Stored | undefined): Stored => {
      const others = (stored?.form === FORM ? stored.line : []).filter(({ key }) => !gone.has(key) && !own.has(key));
      return { form: FORM, line: [...others, ...line] };
    };
    last = last.then(() => update(`${KEPT_PREFIX}${userId}`, write)).catch(() => undefined);
  };
}
