/** Everything that can be taken back, the newest first, and what was taken back and can be done again. */

export interface UndoEntry {
  /** What was done, as it was said: "Moved 14 goals to the trash." */
  message: string;
  /** Takes it back and returns the entry that does it again; null when it cannot be. */
  undo: () => Promise<UndoEntry | null>;
}

/** What was taken back or done again; "refused" when it did not work, which was said then; null: there was nothing. */
export type UndoResult = UndoEntry | "refused" | null;

const MOST_ENTRIES = 200;

let done: UndoEntry[] = [];
let undone: UndoEntry[] = [];
/** One after the other, however quickly the keys are pressed. */
let line: Promise<unknown> = Promise.resolve();

/** Remember something that was done; what had been taken back before cannot be done again from here. */
export function pushUndo(entry: UndoEntry): void {
  done = [...done, entry].slice(-MOST_ENTRIES);
  undone = [];
}

/** Forget an entry, because what it tells of did not happen. */
export function dropUndo(entry: UndoEntry): void {
  done = done.filter((other) => other !== entry);
}

/** Take back the last thing. */
export function undoLast(): Promise<UndoResult> {
  return inLine(() => {
    const entry = done.at(-1);
    return entry ? takeBack(entry) : null;
  });
}

/** Take back this very thing (a toast offers that); nothing happens if it was taken back already. */
export function undoEntry(entry: UndoEntry): Promise<UndoResult> {
  return inLine(() => (done.includes(entry) ? takeBack(entry) : null));
}

/** Do again what was taken back last. */
export function redoLast(): Promise<UndoResult> {
  return inLine(async () => {
    const entry = undone.at(-1);
    if (!entry) return null;
    undone = undone.filter((other) => other !== entry);
    const back = await entry.undo();
    if (!back) return "refused";
    done = [...done, back];
    return entry;
  });
}

/** Forget everything, for whoever comes next. */
export function clearUndo(): void {
  done = [];
  undone = [];
}

/** "Moved 3 goals." → "Undone: moved 3 goals."; what begins with a name in quotes stays as it is. */
export function sayAgain(word: "Undone" | "Done again", message: string): string {
  const first = message.charAt(0);
  return `${word}: ${/\p{Lu}\p{Ll}/u.test(message.slice(0, 2)) ? first.toLowerCase() : first}${message.slice(1)}`;
}

async function takeBack(entry: UndoEntry): Promise<UndoResult> {
  dropUndo(entry);
  const again = await entry.undo();
  if (!again) return "refused";
  undone = [...undone, again];
  return entry;
}

function inLine<T>(step: () => T | Promise<T>): Promise<T> {
  const run = line.then(step);
  line = run.catch(() => undefined);
  return run;
}
