/** What an editor of a row needs from outside, and how two edits of one row are put together. */

import { isSame } from "@/practice/editing";

export type VersionedRow = { id: string; version: number };

export interface RowWorld<R extends VersionedRow, D extends object> {
  keys: readonly (keyof D & string)[];
  draftOf: (row: R) => D;
  /** The draft as it is sent: names trimmed, and a blank one is not sent. */
  toSend: (draft: D, row: R) => D;
  /** Send the changed fields; a row of version 0 is made. */
  save: (row: R, draft: D, changed: readonly (keyof D & string)[], isLeaving: boolean) => Promise<R>;
  /** Put together what both changed; null: it cannot be. */
  mergeField: (key: keyof D & string, base: D, mine: D, theirs: D) => D | null;
  /** What a field is called, with its article. */
  wordOf: (key: keyof D & string) => string;
  isRow: (value: unknown) => value is R;
  onSaved: (row: R) => void;
  onChange: () => void;
}

export interface RowMerge<D extends object> {
  draft: D;
  /** Changed elsewhere only. */
  taken: (keyof D & string)[];
  /** Changed on both sides to different values. */
  clashes: (keyof D & string)[];
}

/** Merge two edits of one base, field by field; `winner` says whose value stands where both changed one. */
export function mergeRows<D extends object>(
  world: Pick<RowWorld<never, D>, "keys" | "mergeField">,
  base: D,
  mine: D,
  theirs: D,
  winner: "mine" | "theirs" = "theirs",
): RowMerge<D> {
  const merge: RowMerge<D> = { draft: { ...theirs }, taken: [], clashes: [] };
  for (const key of world.keys) {
    const [byMe, byThem] = [!isSame(base[key], mine[key]), !isSame(base[key], theirs[key])];
    if (byMe && !byThem) merge.draft[key] = mine[key];
    else if (byThem && !byMe) merge.taken.push(key);
    else if (byMe && byThem && !isSame(mine[key], theirs[key])) {
      const joined = world.mergeField(key, base, mine, theirs);
      if (joined) merge.draft[key] = joined[key];
      else {
        merge.clashes.push(key);
        if (winner === "mine") merge.draft[key] = mine[key];
      }
    }
  }
  return merge;
}
