/** The words of a quick-add line with their places, and which of them are a length of time. */

export type Word = {
  text: string;
  start: number;
  /** One past the last letter. */
  end: number;
};

const WORD = /[+@#]?"[^"]*"?|\S+/g;
const LONGEST_SECONDS = 24 * 3600;
const MOST_WORDS = 4;

const HOURS_AND_MINUTES = [
  /^(\d{1,2})h(\d{1,2})?m?$/,
  /^(\d{1,2}) h (\d{1,2})$/,
  /^(\d{1,2}) ?(?:h|hrs?|hours?) ?(\d{1,2}) ?(?:m|mins?|minutes?)$/,
  /^(\d{1,2}) (?:h|hrs?|hours?)$/,
];
const MINUTES = /^(\d{1,4}) ?(?:m|mins?|minutes?)$/;
const PART_OF_HOURS = /^(\d{1,2})[.,](\d) ?(?:h|hours?)$/;
const CLOCK = /^(\d{1,2}):([0-5]\d)$/;

/** Split a line at its blanks; what stands in quotes is one word. */
export function splitWords(line: string): Word[] {
  return [...line.matchAll(WORD)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }));
}

/** Return the text of some words as one, and where it stands. */
export function joinWords(words: readonly Word[]): Word {
  const [first, last] = [words[0], words.at(-1)];
  return { text: words.map(({ text }) => text).join(" "), start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** Read a length like "20m", "1h30", "1 h 30", "45 min", "1.5h" in seconds; null when it is none. */
export function readLength(text: string): number | null {
  const typed = text.toLowerCase();
  const part = PART_OF_HOURS.exec(typed);
  if (part) return inBounds(Number(part[1]) * 3600 + Number(part[2]) * 360);
  const minutes = MINUTES.exec(typed);
  if (minutes) return inBounds(Number(minutes[1]) * 60);
  for (const pattern of HOURS_AND_MINUTES) {
    const found = pattern.exec(typed);
    if (found) return inBounds(Number(found[1]) * 3600 + Number(found[2] ?? 0) * 60);
  }
  return null;
}

/** Read "1:15" as hours and minutes; null when it is none. */
export function readColon(text: string): { seconds: number; hour: number } | null {
  const found = CLOCK.exec(text);
  if (!found) return null;
  const seconds = inBounds(Number(found[1]) * 3600 + Number(found[2]) * 60);
  return seconds === null ? null : { seconds, hour: Number(found[1]) };
}

/** Return the longest stretch of words from a place on that reads, with what it reads as. */
export function longest<T>(
  words: readonly Word[],
  from: number,
  read: (text: string, count: number) => T | null,
  most = MOST_WORDS,
): { count: number; value: T } | null {
  for (let count = Math.min(most, words.length - from); count > 0; count -= 1) {
    const value = read(joinWords(words.slice(from, from + count)).text, count);
    if (value !== null) return { count, value };
  }
  return null;
}

function inBounds(seconds: number): number | null {
  return seconds > 0 && seconds <= LONGEST_SECONDS ? seconds : null;
}
