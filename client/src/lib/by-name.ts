/** Things found by letters of their name: the same name first, then what begins so, then a word that does. */

import { fold } from "./fold";

function rankOf(name: string, letters: string): number | null {
  const at = name.indexOf(letters);
  if (at === -1) return null;
  if (at === 0) return name.length === letters.length ? 0 : 1;
  return name.includes(` ${letters}`) ? 2 : 3;
}

/** Return what has the typed letters in its name, without accents and capitals; of the same rank in their old order. */
export function findByLetters<T extends { name: string }>(all: readonly T[], typed: string): T[] {
  const letters = fold(typed.trim()).text;
  const found = all.flatMap((one) => {
    const rank = rankOf(fold(one.name.trim()).text, letters);
    return rank === null ? [] : [{ one, rank }];
  });
  return found.sort((left, right) => left.rank - right.rank).map(({ one }) => one);
}
