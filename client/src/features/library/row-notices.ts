/** What is said when a row of the library was changed elsewhere too, and how what was typed here comes back. */

import type { RowMerge } from "@/features/library/row-merge";
import { isSame } from "@/practice/editing";

/** What came from elsewhere, to be said once; `takeMine` puts back what was typed here. */
export type Notice = { text: string; takeMine: (() => void) | null };

/**
 * Say what a merge took over; nothing where nothing had been typed.
 * @param base the draft that both sides began with
 * @param takeMine called with the notice and the edit that puts my value back
 */
export function noticesOf<D extends object>(
  [base, mine]: [D, D],
  { taken, clashes }: RowMerge<D>,
  wordOf: (key: keyof D & string) => string,
  takeMine: (notice: Notice, change: (draft: D) => D) => void,
): Notice[] {
  if (isSame(base, mine)) return [];
  const word = (key: keyof D & string) => {
    const said = wordOf(key);
    return said.charAt(0).toUpperCase() + said.slice(1);
  };
  const quiet = taken.map(
    (key): Notice => ({ text: `${word(key)} changed elsewhere and taken over.`, takeMine: null }),
  );
  const asked = clashes.map((key) => {
    const notice: Notice = {
      text: `${word(key)} also changed elsewhere, and that is shown now.`,
      takeMine: () => takeMine(notice, (draft) => ({ ...draft, [key]: mine[key] })),
    };
    return notice;
  });
  return [...quiet, ...asked];
}
