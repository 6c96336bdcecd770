/** Letters as they are searched: without accents and capitals, and where each of them stood. */

/** Signs whose letter cannot be had by taking an accent away. */
const LETTERS: Readonly<Record<string, string>> = {
  "♭": "b",
  "♯": "#",
  "×": "x",
  ß: "ss",
  ø: "o",
  æ: "ae",
  œ: "oe",
  ł: "l",
  đ: "d",
};
const WORD = /[\p{L}\p{N}#]+/gu;

export type Folded = {
  text: string;
  /** For each letter of `text`, where it stood in the original. */
  at: readonly number[];
};

/** A stretch of a text, the end not included. */
export type Stretch = { start: number; end: number };

function plain(letter: string): string {
  if (letter < "\u0080") return letter.toLowerCase();
  const small = letter.toLowerCase();
  return LETTERS[small] ?? small.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Fold a text and keep the way back to the original. */
export function fold(text: string): Folded {
  const at: number[] = [];
  let folded = "";
  let place = 0;
  for (const letter of text) {
    const letters = plain(letter);
    folded += letters;
    for (let count = 0; count < letters.length; count += 1) at.push(place);
    place += letter.length;
  }
  return { text: folded, at };
}

/** Return the folded words of a text. */
export function wordsOf(text: string): string[] {
  return fold(text).text.match(WORD) ?? [];
}

/**
 * Return which stretches of a text begin like the words; those with only blanks between them are one.
 *
 * Where the words stand beside each other, only that place is meant, not each other word that begins like one of them.
 */
export function findMarks(text: string, words: readonly string[]): Stretch[] {
  if (words.length === 0) return [];
  const folded = fold(text);
  const marks: (Stretch & { count: number })[] = [];
  for (const { 0: word, index } of folded.text.matchAll(WORD)) {
    const typed = words.filter((one) => word.startsWith(one)).sort((left, right) => right.length - left.length)[0];
    if (typed === undefined) continue;
    const start = folded.at[index] ?? 0;
    const end = folded.at[index + typed.length] ?? text.length;
    const last = marks.at(-1);
    if (last && text.slice(last.end, start).trim() === "") {
      last.end = end;
      last.count += 1;
    } else marks.push({ start, end, count: 1 });
  }
  const together = marks.filter(({ count }) => count >= words.length);
  return (together.length > 0 ? together : marks).map(({ start, end }) => ({ start, end }));
}
