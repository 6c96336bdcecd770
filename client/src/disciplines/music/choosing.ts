/**
 * Which prompt comes next: any, but the slow ones more often.
 *
 * A prompt's weight is (its pace / the typical pace)², between 1/4 and 4, times 1 + its share of wrong attempts, times
 * the same ratio (not squared, between 1/2 and 2) of the change from the prompt before to this one. A prompt that was
 * never answered weighs 1.5: a little more than a typical one. The pace is the mean of the last five right answers,
 * those of this run after those of earlier ones; typical is the median of all paces that are known.
 */

export type Go = { chord: string; attempts: number; correct_ms: number | null };
/** What earlier runs say of a chord ("Ebmaj7") or a pair ("Ebmaj7 → Am7"). */
export type Past = { key: string; recentSeconds: number | null; right: number; attempts: number };
/** What is known of a chord or a pair: pace in seconds, share of wrong attempts. */
export type Pace = { seconds: number | null; wrongShare: number };
export type Paces = ReadonlyMap<string, Pace>;

export const RECENT_COUNT = 5;
const UNKNOWN_WEIGHT = 1.5;
const [LEAST, MOST] = [0.25, 4];
const [LEAST_PAIR, MOST_PAIR] = [0.5, 2];

export const pairKey = (before: string, after: string): string => `${before} → ${after}`;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const between = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** Return the goes of a run by chord and by pair. */
export function goesByKey(goes: readonly Go[]): Map<string, Go[]> {
  const found = new Map<string, Go[]>();
  const add = (key: string, go: Go) => found.set(key, [...(found.get(key) ?? []), go]);
  goes.forEach((go, place) => {
    const before = goes[place - 1]?.chord;
    add(go.chord, go);
    if (before !== undefined && before !== go.chord) add(pairKey(before, go.chord), go);
  });
  return found;
}

/** Return the paces of earlier runs together with those of this one. */
export function pacesOf(past: readonly Past[], goes: readonly Go[]): Paces {
  const fresh = goesByKey(goes);
  const known = new Map(past.map((one) => [one.key, one]));
  return new Map(
    [...new Set([...known.keys(), ...fresh.keys()])].map((key) => [key, paceOf(known.get(key), fresh.get(key) ?? [])]),
  );
}

function paceOf(past: Past | undefined, goes: readonly Go[]): Pace {
  const times = goes.flatMap((go) => (go.correct_ms === null ? [] : [go.correct_ms / 1000]));
  const older = Math.min(past?.right ?? 0, RECENT_COUNT);
  const earlier = past?.recentSeconds == null ? [] : Array.from({ length: older }, () => past.recentSeconds ?? 0);
  const recent = [...earlier, ...times].slice(-RECENT_COUNT);
  const attempts = (past?.attempts ?? 0) + goes.reduce((sum, go) => sum + go.attempts, 0);
  const right = (past?.right ?? 0) + times.length;
  return {
    seconds: recent.length > 0 ? mean(recent) : null,
    wrongShare: attempts > 0 ? between(1 - right / attempts, 0, 1) : 0,
  };
}

/** Return the middle one of some numbers, or null. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

function typicalOf(paces: Paces, keys: readonly string[]): number | null {
  return median(keys.flatMap((key) => paces.get(key)?.seconds ?? []));
}

/** Return the weight of a prompt after the one before it. */
export function weightOf(key: string, before: string | null, keys: readonly string[], paces: Paces): number {
  const { seconds, wrongShare } = paces.get(key) ?? { seconds: null, wrongShare: 0 };
  const typical = typicalOf(paces, keys);
  const slowness = seconds === null || !typical ? UNKNOWN_WEIGHT : between((seconds / typical) ** 2, LEAST, MOST);
  return slowness * (1 + wrongShare) * (before === null ? 1 : pairWeight(key, before, keys, paces));
}

function pairWeight(key: string, before: string, keys: readonly string[], paces: Paces): number {
  const seconds = paces.get(pairKey(before, key))?.seconds ?? null;
  const pairs = keys.map((one) => pairKey(before, one));
  const typical = typicalOf(paces, pairs);
  return seconds === null || !typical ? 1 : between(seconds / typical, LEAST_PAIR, MOST_PAIR);
}

export type Choice = { key: string; sound: string };

/**
 * Choose the next prompt: never the one before, nor the same chord spelled or turned another way, if there is any other.
 *
 * @param random - from 0 up to 1.
 */
export function choose<T extends Choice>(
  choices: readonly T[],
  before: Choice | null,
  paces: Paces,
  random: number,
): T | null {
  const sounds = choices.filter((one) => one.sound !== before?.sound);
  const others = sounds.length > 0 ? sounds : choices.filter((one) => one.key !== before?.key);
  const open = others.length > 0 ? others : choices;
  const keys = choices.map((one) => one.key);
  const weights = open.map((one) => weightOf(one.key, before?.key ?? null, keys, paces));
  let left = random * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [place, one] of open.entries()) {
    left -= weights[place] ?? 0;
    if (left < 0) return one;
  }
  return open.at(-1) ?? null;
}
