/** Names as a quick-add line calls them: templates, activities, kinds of session, goals; the likeliest first. */

import { wordsOf } from "@/lib/fold";

export type Named = {
  words: readonly string[];
  /** The names above a goal, or the discipline of a kind of session: they may be said too. */
  around?: readonly string[];
};

const LEAST_LETTERS = 3;
const MOST_FOUND = 8;

/** Sort what a text can mean by how near the name is; `add` says how much later a kind of thing comes. */
export function findNamed<T extends Named>(all: readonly T[], text: string, add: (one: T) => number = () => 0): T[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  return all
    .flatMap((one) => {
      const rank = rankOf(one, typed);
      return rank === null ? [] : [{ one, rank: rank + add(one) }];
    })
    .sort((left, right) => left.rank - right.rank)
    .slice(0, MOST_FOUND)
    .map(({ one }) => one);
}

/** Find goals by the beginnings of their words, else by letters inside, else with one letter wrong. */
export function findGoals<T extends Named>(all: readonly T[], text: string): T[] {
  const typed = wordsOf(text);
  if (typed.length === 0) return [];
  const found = findBy(all, typed, (word, wanted) => word.startsWith(wanted));
  if (found.length > 0) return found;
  const inside = findBy(all, typed, (word, wanted) => wanted.length >= LEAST_LETTERS && word.includes(wanted));
  return inside.length > 0 ? inside : findBy(all, typed, isOneOff);
}

/** 0: the very name, 1: it begins so, 2: all words are in it, 3: some only around it. The last word may be unfinished. */
function rankOf({ words, around = [] }: Named, typed: readonly string[]): number | null {
  const isSaid = (wanted: string, place: number, among: readonly string[]) =>
    among.some((word) => word === wanted || (isUnfinished(wanted, place) && word.startsWith(wanted)));
  const isUnfinished = (wanted: string, place: number) => place === typed.length - 1 && wanted.length >= LEAST_LETTERS;
  const own = typed.filter((wanted, place) => isSaid(wanted, place, words));
  if (own.length === 0) return null;
  if (own.length < typed.length) {
    return typed.every((wanted, place) => own.includes(wanted) || isSaid(wanted, place, around)) ? 3 : null;
  }
  const [name, said] = [words.join(" "), typed.join(" ")];
  return nearness(name, said);
}

/** Between 0 and 2; a name that begins with the whole words comes before one whose last word goes on. */
function nearness(name: string, said: string): number {
  if (name === said) return 0;
  if (name.startsWith(`${said} `)) return 0.5;
  return name.startsWith(said) ? 1 : 2;
}

function findBy<T extends Named>(
  all: readonly T[],
  typed: readonly string[],
  isLike: (word: string, wanted: string) => boolean,
): T[] {
  const said = typed.join(" ");
  return all
    .flatMap((one) => {
      const among = (words: readonly string[]) => (wanted: string) => words.some((word) => isLike(word, wanted));
      const own = typed.filter(among(one.words));
      if (own.length === 0 || !typed.every(among([...one.words, ...(one.around ?? [])]))) return [];
      const name = one.words.join(" ");
      return [{ one, rank: own.length < typed.length ? 3 : nearness(name, said) }];
    })
    .sort((left, right) => left.rank - right.rank)
    .slice(0, MOST_FOUND)
    .map(({ one }) => one);
}

/** Whether one letter too many, too few, wrong, or two swapped make a word of the other. */
function isOneOff(word: string, wanted: string): boolean {
  if (wanted.length < LEAST_LETTERS + 1 || Math.abs(word.length - wanted.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === wanted[start]) start += 1;
  const [left, right] = [word.slice(start), wanted.slice(start)];
  if (left.slice(1) === right.slice(1) || left.slice(1) === right || left === right.slice(1)) return true;
  return left[0] === right[1] && left[1] === right[0] && left.slice(2) === right.slice(2);
}
