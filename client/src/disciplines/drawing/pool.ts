/** Which figures or pictures come: fresh ones, or out of a pool without what was drawn lately. Pure. */

import type { Subject } from "@/disciplines/drawing/setup-model";

/** As long as a seed stays readable. */
const SEEDS = 1_000_000;
/** How many figures of a kind the pool has. */
export const POOL_SIZE = 400;
/** Days for which what was drawn stays out of the pool. */
export const POOL_DAYS = 30;

/** A number from 0 to 1, without 1. */
export type Chance = () => number;

export function freshSeed(chance: Chance = Math.random): number {
  return Math.floor(chance() * SEEDS);
}

/** Return a list in another order. */
export function shuffled<T>(list: readonly T[], chance: Chance = Math.random): T[] {
  const left = [...list];
  for (let place = left.length - 1; place > 0; place--) {
    const other = Math.floor(chance() * (place + 1));
    const [one, two] = [left[place], left[other]];
    if (one !== undefined && two !== undefined) [left[place], left[other]] = [two, one];
  }
  return left;
}

/**
 * Return what comes in which order: those of the pool that were not drawn lately, then those that were, the longest ago
 * first; again from the start when even that is not enough.
 *
 * @param drawn - what was drawn lately, the newest first.
 */
export function fromPool<T extends Subject>(
  pool: readonly T[],
  drawn: readonly Subject[],
  count: number,
  chance: Chance = Math.random,
): T[] {
  if (pool.length === 0) return [];
  const ago = new Map<Subject, number>();
  drawn.forEach((one, place) => {
    if (!ago.has(one)) ago.set(one, place);
  });
  const unseen = shuffled(
    pool.filter((one) => !ago.has(one)),
    chance,
  );
  const seen = pool.filter((one) => ago.has(one)).sort((one, other) => (ago.get(other) ?? 0) - (ago.get(one) ?? 0));
  return repeated([...unseen, ...seen], count);
}

/** Return so many of a list, from its start again when it is over. */
export function repeated<T>(list: readonly T[], count: number): T[] {
  return Array.from({ length: list.length > 0 ? count : 0 }, (_, place) => list[place % list.length]).filter(
    (one) => one !== undefined,
  );
}

/** Return fresh seeds, none twice. */
export function freshSeeds(count: number, first: number | null, chance: Chance = Math.random): number[] {
  const seeds = new Set<number>(first === null ? [] : [first]);
  while (seeds.size < count) seeds.add(freshSeed(chance));
  return [...seeds];
}

/** Return seeds out of the pool of figures. */
export function poolSeeds(count: number, drawn: readonly Subject[], chance: Chance = Math.random): number[] {
  return fromPool(
    Array.from({ length: POOL_SIZE }, (_, place) => place + 1),
    drawn,
    count,
    chance,
  );
}
