/** Reads a line like `chords 20m +Guitar @yesterday #morning`. What is not understood becomes the name; nothing is refused. */

import { fold, wordsOf } from "@/lib/fold";
import { TIME_SLOTS } from "@/lib/time-slots";
import { type Moment, readMoments } from "@/practice/quick-add-days";
import { findGoals, findNamed } from "@/practice/quick-add-names";
import { joinWords, longest, readColon, readLength, splitWords, type Word } from "@/practice/quick-add-words";
import { type Meaning, NAME_OPTION, type Option, type QuickWorld } from "@/practice/quick-add-world";

/** Words that were understood, and everything they can mean; the first is meant unless another was chosen. */
export type Part = Word & { options: readonly Option[]; chosen: Option };

export type Reading = {
  parts: readonly Part[];
  meaning: Meaning;
  /** What is left of the line, or "". */
  name: string;
};

const OTHER_SLOT_NAMES = new Map([
  ["EARLY_MORNING", ["dawn"]],
  ["MIDDAY", ["noon", "lunch"]],
]);
const SLOT_NAMES = TIME_SLOTS.flatMap((slot) =>
  [slot.label.toLowerCase(), ...(OTHER_SLOT_NAMES.get(slot.key) ?? [])].map((name) => ({ slot, name })),
);
const MOST_NAME_WORDS = 8;
/** From this hour on "18:30" is a time of day, before it "1:15" is a length. */
const EARLIEST_HOUR = 6;

/** The key under which a choice among the meanings of some words is kept. */
export function choiceKey({ text }: Pick<Word, "text">): string {
  return fold(text).text;
}

/** Read a line; `choices` has the keys of options that were chosen instead of the first. */
export function readQuickAdd(line: string, world: QuickWorld, choices: Readonly<Record<string, string>> = {}): Reading {
  const words = splitWords(line);
  const whole = readWholeName(words, world);
  const found = [...readSigns(words, whole?.count ?? 0, world)];
  const isTaken = (word: Word) => found.some(({ start, end }) => word.start >= start && word.end <= end);
  const named = whole?.found ?? readFirstName(words, isTaken, world);
  if (named) found.push(named);
  const parts = found
    .sort((left, right) => left.start - right.start)
    .map((part): Part => {
      const wanted = choices[choiceKey(part)];
      const chosen = part.options.find(({ key }) => key === wanted) ?? part.options[0] ?? NAME_OPTION;
      return { ...part, chosen };
    });
  const meaning: Meaning = Object.assign({}, ...parts.map(({ chosen }) => chosen.meaning));
  return { parts, meaning, name: nameOf(words, parts) };
}

type Found = Word & { options: readonly Option[] };

/** Lengths first, for "@yesterday 20 min" is no time; then goals, days and parts of the day; each only once. */
function* readSigns(words: readonly Word[], skipped: number, world: QuickWorld): Generator<Found> {
  const taken = new Set(words.slice(0, skipped).keys());
  const set = new Set<string>();
  const take = (from: number, count: number, options: readonly Option[]): Found => {
    for (let place = from; place < from + count; place += 1) taken.add(place);
    for (const key of Object.keys(options[0]?.meaning ?? {})) set.add(key);
    return { ...joinWords(words.slice(from, from + count)), options };
  };
  const free = (from: number) => {
    const rest = words.slice(from);
    const end = rest.findIndex(({ text }, place) => taken.has(from + place) || (place > 0 && /^[+@#]/.test(text)));
    return end === -1 ? rest : rest.slice(0, end);
  };
  for (let from = words.length - 1; from >= skipped && !set.has("seconds"); from -= 1) {
    for (let begin = Math.max(skipped, from - 3); begin <= from; begin += 1) {
      const seconds = readLength(joinWords(words.slice(begin, from + 1)).text);
      if (seconds === null || set.has("seconds")) continue;
      yield take(begin, from + 1 - begin, [world.sayLength(seconds)]);
    }
  }
  for (const [place, { text }] of words.entries()) {
    const sign = text.charAt(0);
    if (taken.has(place) || !"+@#".includes(sign) || text.length < 2) continue;
    const found = longest(free(place), 0, (joined) => optionsOf(sign, joined.slice(1), world, set));
    if (found) yield take(place, found.count, found.value);
  }
  for (const [place, { text }] of words.entries()) {
    const colon = taken.has(place) ? null : readColon(text);
    if (!colon) continue;
    const times = set.has("time") ? [] : momentOptions(text, world, set);
    const lengths = set.has("seconds") ? [] : [world.sayLength(colon.seconds)];
    const options = colon.hour < EARLIEST_HOUR ? [...lengths, ...times] : [...times, ...lengths];
    if (options.length > 0) yield take(place, 1, [...options, NAME_OPTION]);
  }
}

function optionsOf(sign: string, text: string, world: QuickWorld, set: Set<string>): readonly Option[] | null {
  const options =
    sign === "+"
      ? goalOptions(text, world, set)
      : sign === "@"
        ? momentOptions(text, world, set)
        : slotOptions(text, set);
  return options.length > 0 ? options : null;
}

function goalOptions(text: string, world: QuickWorld, set: Set<string>): Option[] {
  return set.has("goalId") ? [] : findGoals(world.goals, text.replaceAll('"', "")).map(({ option }) => option);
}

function momentOptions(text: string, world: QuickWorld, set: Set<string>): Option[] {
  const isNew = (moment: Moment) =>
    "date" in moment ? !(set.has("time") && moment.time !== null) : !set.has("time") && !set.has("date");
  // A time behind a day that was said belongs to that day.
  const isTimeLater = set.has("date");
  return readMoments(text.replaceAll('"', ""), world.clock, world.now)
    .filter((moment) => isNew(moment) && (!isTimeLater || ("date" in moment && moment.time !== null)))
    .map((moment) => world.sayMoment(moment, isTimeLater));
}

function slotOptions(text: string, set: Set<string>): Option[] {
  const typed = wordsOf(text).join(" ");
  if (set.has("slot") || typed === "") return [];
  const found = SLOT_NAMES.filter(({ name }) => name.startsWith(typed) || name.replace(" ", "").startsWith(typed));
  return TIME_SLOTS.filter((slot) => found.some((one) => one.slot === slot)).map((slot) => ({
    ...{ key: slot.key, what: "Time of day", label: slot.label, mark: { icon: "slot" } },
    ...{ note: `${slot.from} to ${slot.to}`, meaning: { slot: slot.key } },
  }));
}

/** A name that is typed whole keeps the figures in it: "Gesture 2 min × 10"; a length at its end is one too. */
function readWholeName(words: readonly Word[], world: QuickWorld): { count: number; found: Found } | null {
  const read = (text: string, count: number) => {
    const name = wordsOf(text).join(" ");
    const isNamed = /\d/.test(name) && world.named.some((one) => one.words.join(" ") === name);
    if (!isNamed) return null;
    const last = words.slice(0, count).slice(-2);
    const seconds = readLength(joinWords(last).text) ?? readLength(last.at(-1)?.text ?? "");
    return findNamed(world.named, text, ({ later }) => later).map(({ option }) =>
      seconds === null ? option : { ...option, meaning: { seconds, ...option.meaning } },
    );
  };
  const found = longest(words, 0, read, MOST_NAME_WORDS);
  if (!found) return null;
  const options = [...found.value, NAME_OPTION];
  return { count: found.count, found: { ...joinWords(words.slice(0, found.count)), options } };
}

/** The longest beginning of the first plain words that names a template, an activity or a kind of session. */
function readFirstName(words: readonly Word[], isTaken: (word: Word) => boolean, world: QuickWorld): Found | null {
  const first = words.findIndex((word) => !isTaken(word));
  if (first === -1) return null;
  const rest = words.slice(first);
  const end = rest.findIndex(isTaken);
  const run = end === -1 ? rest : rest.slice(0, end);
  const read = (text: string) => {
    const named = findNamed(world.named, text, ({ later }) => later);
    return named.length > 0 ? named.map(({ option }) => option) : null;
  };
  // A quoted name is a name.
  const found = run[0]?.text.startsWith('"') ? null : longest(run, 0, read, MOST_NAME_WORDS);
  return found && { ...joinWords(run.slice(0, found.count)), options: [...found.value, NAME_OPTION] };
}

/** Plain words in their order; with more behind it, the name of a template or activity is part of the name. */
function nameOf(words: readonly Word[], parts: readonly Part[]): string {
  const partOf = (word: Word) => parts.find(({ start, end }) => word.start >= start && word.end <= end);
  const isPlain = (word: Word) => {
    const part = partOf(word);
    return part === undefined || part.chosen === NAME_OPTION;
  };
  const isKept = (word: Word) => partOf(word)?.chosen.isPartOfName === true;
  const hasMore = words.some(isPlain);
  return words
    .filter((word) => isPlain(word) || (hasMore && isKept(word)))
    .map(({ text }) => text.replaceAll('"', ""))
    .join(" ")
    .trim();
}
