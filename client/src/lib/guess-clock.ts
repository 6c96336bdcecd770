/** The clock a browser suggests: zone, first day of the week, hours, units. Shown and editable, never asked. */

export type GuessedClock = {
  time_zone: string;
  /** 0 for Monday to 6 for Sunday. */
  week_start: number;
  hour_cycle: "h12" | "h24";
  units: "metric" | "imperial";
};

type WeekInfo = { firstDay: number };
type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo };

const IMPERIAL_REGIONS = new Set(["US", "LR", "MM"]);

/** Return the first day of the week of a locale, Monday where the browser does not know. */
function weekStartOf(locale: LocaleWithWeek): number {
  const info = locale.getWeekInfo?.() ?? locale.weekInfo;
  return info ? (info.firstDay + 6) % 7 : 0;
}

/** Guess the clock from the language and zone of the browser. */
export function guessClock(
  language: string = navigator.language,
  zone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone,
): GuessedClock {
  const locale: LocaleWithWeek = new Intl.Locale(language || "en");
  const cycle = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions().hourCycle;
  return {
    time_zone: zone && zone !== "Etc/Unknown" ? zone : "UTC",
    week_start: weekStartOf(locale),
    hour_cycle: cycle === "h11" || cycle === "h12" ? "h12" : "h24",
    units: IMPERIAL_REGIONS.has(locale.maximize().region ?? "") ? "imperial" : "metric",
  };
}

/** Return every zone this browser knows, with the given one in any case. */
export function listZones(include: string): string[] {
  const known = typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : [];
  return [...new Set([include, "UTC", ...known])].sort((left, right) => left.localeCompare(right));
}

/** The days of the week by their number in a profile. */
export const WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
