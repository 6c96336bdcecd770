/** The limits of a person's sessions as choices: how many a day, and how long a timer may run unasked. */

type Caps = Record<string, number | null>;

const NONE = "none";
const MOST_OFFERED = 10;
const LIMITS = [30, 60, 90, 120, 180, 240, 360, 480, 720, 1440];

/**
 * Return the choices of a daily cap and the chosen one.
 * @param usual what holds if nothing is said; null: no limit
 * @param chosen undefined: nothing is said
 */
export function capOptions(usual: number | null, chosen: number | null | undefined) {
  const value = chosen === undefined ? usual : chosen;
  const offered = Array.from({ length: MOST_OFFERED }, (_, place) => place + 1);
  const counts = [...new Set([...offered, ...(value === null ? [] : [value])])].sort((one, other) => one - other);
  const data = [
    { value: NONE, label: "no limit" },
    ...counts.map((count) => ({
      value: String(count),
      label: count === usual ? `${count}, the default` : String(count),
    })),
  ];
  return { data, value: value === null ? NONE : String(value) };
}

/** Return the caps with a choice put in; what is usual anyway is not kept. */
export function putCap(caps: Caps, discipline: string, chosen: string, usual: number | null): Caps {
  const cap = chosen === NONE ? null : Number(chosen);
  const { [discipline]: _before, ...others } = caps;
  return cap === usual ? others : { ...others, [discipline]: cap };
}

/** Return the minutes that are offered: half an hour to a day, and what was chosen elsewhere. */
export function limitOptions(chosen: number): number[] {
  return [...new Set([...LIMITS, chosen])].sort((one, other) => one - other);
}
