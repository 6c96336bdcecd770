/** What an editor of a row remembers of its edits, so that each can be taken back, also after later ones. */

import { pushUndo, type UndoEntry } from "@/lib/undo-stack";

/** Typing in one field is one step of undo until it rests this long. */
const BURST_MS = 2_000;

/** An edit: what was, and what came of it. */
type Made<D> = { before: D; after: D };

export class EditMemory<D extends object> {
  private burst: { keys: string; made: Made<D>; at: number } | null = null;

  /** @param goBack goes the way from the first draft to the second in the present one; false: it cannot now. */
  constructor(private readonly goBack: (base: D, wanted: D) => boolean) {}

  /** Remember an edit of some fields; typing goes on in the step it began. */
  remember(message: string, made: Made<D>, isTyping: boolean, keys: string): UndoEntry {
    const { burst } = this;
    const at = Date.now();
    if (isTyping && burst && burst.keys === keys && at - burst.at < BURST_MS) {
      burst.made.after = made.after;
      burst.at = at;
      return this.entry(message, burst.made);
    }
    this.burst = isTyping ? { keys, made, at } : null;
    const entry = this.entry(message, made);
    pushUndo(entry);
    return entry;
  }

  private entry(message: string, made: Made<D>): UndoEntry {
    const undo = async () => {
      this.burst = null;
      const { before, after } = made;
      return this.goBack(after, before) ? this.entry(message, { before: after, after: before }) : null;
    };
    return { message, undo };
  }
}
