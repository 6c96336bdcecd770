/** A small generator of random numbers that is the same on every device. */

export interface Random {
  /** A number from 0 up to 1. */
  next: () => number;
  between: (low: number, high: number) => number;
  /** Like `between`, but the middle comes more often. */
  near: (low: number, high: number) => number;
  chance: (share: number) => boolean;
  pick: <T>(list: readonly [T, ...T[]]) => T;
}

/** Return the seed with its bits well mixed (splitmix32), so that neighbours have nothing in common. */
function mixed(value: number): number {
  let z = (value + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

/**
 * Return the generator of a seed (mulberry32).
 *
 * @param salt What is drawn from it, so that the pose, the body and the camera of one seed do not depend on each other.
 */
export function createRandom(seed: number, salt = 0): Random {
  const whole = Math.abs(Math.trunc(seed));
  let state = mixed(mixed(whole >>> 0) ^ mixed(Math.floor(whole / 2 ** 32) + 1) ^ Math.imul(salt + 1, 0x85ebca6b));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number) => low + (high - low) * next();
  return {
    next,
    between,
    near: (low, high) => low + ((high - low) * (next() + next())) / 2,
    chance: (share) => next() < share,
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
  };
}
