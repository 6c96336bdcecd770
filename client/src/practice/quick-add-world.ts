/** What a quick-add line can name, and how each meaning is said. */

import type { ActivityDefinition, Discipline, TemplateItem, TimeSlot } from "@/api/types";
import { wordsOf } from "@/lib/fold";
import { addDays, formatDay, formatDuration, formatWall, todayOf } from "@/lib/time";
import type { Place } from "@/practice/places";
import type { DayClock, Moment } from "@/practice/quick-add-days";
import type { Named } from "@/practice/quick-add-names";

/** What words mean, as facts of a session; several words add up. */
export type Meaning = {
  seconds?: number;
  goalId?: string;
  /** The practice day. */
  date?: string;
  /** A wall time on that day. */
  time?: string;
  minutesAgo?: number;
  slot?: TimeSlot;
  templateId?: string;
  activityId?: string;
  discipline?: string;
  sessionType?: string;
};

export type OptionMark = { discipline: string } | { level: string } | { icon: "time" | "day" | "slot" | "name" };

export type Option = {
  key: string;
  /** The kind of fact: "Template", "Practice day". */
  what: string;
  label: string;
  /** The way to a goal, the hours of a part of the day. */
  note?: string;
  mark: OptionMark;
  meaning: Meaning;
  isPartOfName?: boolean;
};

type NamedOption = Named & { option: Option; later: number };

export type QuickWorld = {
  clock: DayClock;
  now: number;
  named: readonly NamedOption[];
  goals: readonly (Named & { option: Option })[];
  sayLength: (seconds: number) => Option;
  sayMoment: (moment: Moment, isTimeOnly: boolean) => Option;
};

/** The words are only a name. */
export const NAME_OPTION: Option = {
  ...{ key: "name", what: "Name", label: "Only a name", mark: { icon: "name" }, meaning: {} },
};

export type Known = {
  templates: readonly TemplateItem[];
  activities: readonly ActivityDefinition[];
  disciplines: readonly Discipline[];
  places: readonly Place[];
};

/** Prepare what is known for reading lines. */
export function quickWorld(known: Known, clock: DayClock, now: number): QuickWorld {
  const open = [...known.places].sort((left, right) => Number(left.completed) - Number(right.completed));
  return {
    clock,
    now,
    named: [
      ...known.templates.map(templateOption),
      ...known.activities.map(activityOption),
      ...known.disciplines.flatMap(kindOptions),
    ],
    goals: open.map(({ id, type, name, above }) => ({
      words: wordsOf(name),
      around: above.flatMap(wordsOf),
      option: {
        ...{ key: id, what: "Files under", label: name, mark: { level: type }, meaning: { goalId: id } },
        ...(above.length > 0 && { note: above.join(" › ") }),
      },
    })),
    sayLength: (seconds) => ({
      ...{ key: `${seconds} s`, what: "Time", label: sayLength(seconds), mark: { icon: "time" }, meaning: { seconds } },
    }),
    sayMoment: (moment, isTimeOnly) => momentOption(moment, isTimeOnly, clock, now),
  };
}

function templateOption({ id, name, discipline, planned_seconds: planned }: TemplateItem): NamedOption {
  const meaning = { templateId: id };
  const option: Option = { key: id, what: "Template", label: name, mark: { discipline }, meaning, isPartOfName: true };
  return {
    words: wordsOf(name),
    later: 0,
    option: planned > 0 ? { ...option, note: formatDuration(planned) } : option,
  };
}

function activityOption({ id, name, discipline }: ActivityDefinition): NamedOption {
  const meaning = { activityId: id, discipline };
  const option: Option = { key: id, what: "Activity", label: name, mark: { discipline }, meaning, isPartOfName: true };
  return { words: wordsOf(name), later: 1.1, option };
}

function kindOptions({ key, label, session_types: types }: Discipline): NamedOption[] {
  const mark = { discipline: key };
  const kinds = types
    .filter((type) => type.key !== "CUSTOM")
    .map((type): NamedOption => {
      const meaning = { discipline: key, sessionType: type.key };
      const option = { key: `${key} ${type.key}`, what: "Kind", label: type.label, note: label, mark, meaning };
      return { words: wordsOf(type.label), around: wordsOf(label), later: 1.2, option };
    });
  const option = { key, what: "Discipline", label, mark, meaning: { discipline: key } };
  return [{ words: wordsOf(label), later: 1.3, option }, ...kinds];
}

function momentOption(moment: Moment, isTimeOnly: boolean, clock: DayClock, now: number): Option {
  if ("minutesAgo" in moment) {
    const { minutesAgo } = moment;
    const label = `${formatDuration(minutesAgo * 60)} ago`;
    return { key: `-${minutesAgo}`, what: "Began", label, mark: { icon: "time" }, meaning: { minutesAgo } };
  }
  const { date, time } = moment;
  const said = time === null ? "" : formatWall(time, clock);
  if (isTimeOnly && time !== null)
    return { key: time, what: "Began", label: said, mark: { icon: "time" }, meaning: { time } };
  const today = todayOf(clock, now);
  const day = formatDay(date, clock, today).replace(" · ", ", ");
  const isNight = time !== null && Number(time.slice(0, 2)) < clock.day_start_hour;
  const night = isNight ? formatDay(addDays(date, 1), clock, "").replace(/ \d{4}$/, "") : null;
  return {
    key: `${date} ${time ?? ""}`,
    what: time === null ? "Practice day" : "Began",
    label: time === null ? day : `${day}, ${said}`,
    mark: { icon: "day" },
    meaning: time === null ? { date } : { date, time },
    ...(night && { note: `in the night to ${night}` }),
  };
}

/** "20 minutes", "1 h 30". */
function sayLength(seconds: number): string {
  return seconds < 3600 && seconds % 60 === 0 ? `${seconds / 60} minutes` : formatDuration(seconds);
}
