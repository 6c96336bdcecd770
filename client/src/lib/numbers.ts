/** Counts in words. */

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/** Write a small count as a word: 4 → "four", 14 → "14". */
export function countWord(count: number): string {
  return WORDS[count] ?? String(count);
}

/** Say a count with its noun: "1 goal", "14 goals". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** Join with commas and a last "and". */
export function joinAnd(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts[parts.length - 1]}`;
}

/** Say how large a file is: "840 kB", "12 MB". */
export function sayBytes(count: number): string {
  if (count < 1_000_000) return `${Math.max(1, Math.round(count / 1_000))} kB`;
  return `${(count / 1_000_000).toFixed(count < 10_000_000 ? 1 : 0)} MB`;
}
