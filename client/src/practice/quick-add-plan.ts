/** What a line that was read becomes: the request that logs it, the one that starts it, and the row it will be. */

import type { Discipline, SessionIn, TemplateItem, TimeSlot } from "@/api/types";
import { addDays, daysBetween, formatDay, instantToZoned, practiceDay, todayOf, toInstant } from "@/lib/time";
import { slotOf } from "@/lib/time-slots";
import { fromInstant } from "@/lib/zones";
import { newPartId } from "@/practice/ids";
import type { Reading } from "@/practice/quick-add";
import { type DayClock, instantOn } from "@/practice/quick-add-days";
import type { Meaning } from "@/practice/quick-add-world";

const DEFAULT_SECONDS = 1800;

/** What is known about the words' meaning, beyond the words. */
export type PlanWorld = {
  clock: DayClock;
  now: number;
  templates: readonly TemplateItem[];
  disciplines: readonly Discipline[];
  activityName: (id: string) => string;
  goalName: (id: string) => string | null;
  /** As a goal was practised last. */
  goalDiscipline: (id: string) => string | null;
  /** As anything was practised last. */
  likelyDiscipline: string;
};

export type Plan = {
  /** Whether Enter logs; else it starts. */
  isPast: boolean;
  log: SessionIn;
  start: SessionIn;
  becomes: {
    date: string;
    discipline: string;
    name: string;
    goalName: string | null;
    slot: TimeSlot | null;
    seconds: number;
    sections: number[][] | null;
  };
};

/** Say what a line becomes. A past day or a length means that it is over. */
export function planQuickAdd({ meaning, name }: Reading, world: PlanWorld): Plan {
  const { clock, now } = world;
  const template = world.templates.find(({ id }) => id === meaning.templateId) ?? null;
  const today = todayOf(clock, now);
  const seconds = meaning.seconds ?? (template?.planned_seconds || DEFAULT_SECONDS);
  const times = timesOf(meaning, seconds, clock, now);
  const date = meaning.date ?? practiceDay(times.start, clock.time_zone, clock.day_start_hour);
  const discipline = disciplineOf(meaning, template, world);
  const base: SessionIn = {
    name: name || nameOfActivity(meaning, world),
    ...(template ? { template_id: template.id } : { discipline }),
    ...(meaning.sessionType && { session_type: meaning.sessionType }),
    ...(meaning.goalId && { parent_id: meaning.goalId }),
    ...(meaning.slot && { time_slot: meaning.slot }),
  };
  const isTimed = meaning.time !== undefined || meaning.minutesAgo !== undefined;
  const isStartNow = date === today && isTimed;
  return {
    isPast: meaning.seconds !== undefined || date < today,
    log: {
      ...base,
      ...{ session_start: times.start, session_end: times.end, session_date: date },
      ...{ status: "COMPLETED", is_retroactive: true },
      ...withActivity(meaning, world, { duration_seconds: seconds, completed: true }),
    },
    start: {
      ...base,
      ...(isStartNow && { session_start: times.start }),
      ...withActivity(meaning, world, { planned_seconds: meaning.seconds ?? null }),
    },
    becomes: {
      ...{ date, discipline, seconds },
      name: base.name || template?.name || usualName(discipline, meaning, date, world),
      goalName: meaning.goalId ? world.goalName(meaning.goalId) : (template?.goal_name ?? null),
      slot: meaning.slot ?? null,
      sections: template?.section_seconds ?? null,
    },
  };
}

/** Say what a length does to a day: "Thursday then has 2 h 15 of practice." without the figure. */
export function sayDayOf(date: string, clock: DayClock, today: string): string {
  const ago = daysBetween(date, today);
  if (ago === 0) return "Today";
  const day = formatDay(date, clock, today).replace(/^.* · /, "");
  return ago === 1 ? "Yesterday" : day;
}

/** A time that was said, the part of the day, or as if it ended now, on whichever day. */
function timesOf(meaning: Meaning, seconds: number, clock: DayClock, now: number): { start: string; end: string } {
  const today = todayOf(clock, now);
  const date = meaning.date ?? today;
  const from = (start: string) => ({ start, end: toInstant(fromInstant(start) + seconds * 1000) });
  const whole = Math.floor(now / 60_000) * 60_000;
  const endingNow = { start: toInstant(whole - seconds * 1000), end: toInstant(whole) };
  if (meaning.minutesAgo !== undefined) return from(toInstant(whole - meaning.minutesAgo * 60_000));
  if (meaning.time !== undefined) {
    const start = instantOn(date, meaning.time, clock);
    // A time of today that is still to come was yesterday's.
    return from(
      meaning.date === undefined && fromInstant(start) > now
        ? instantOn(addDays(today, -1), meaning.time, clock)
        : start,
    );
  }
  const usual = slotOf(meaning.slot)?.usual;
  if (usual !== undefined) {
    const there = from(instantOn(date, usual, clock));
    return fromInstant(there.end) > now ? endingNow : there;
  }
  if (date === today) return endingNow;
  return from(instantOn(date, instantToZoned(endingNow.start, clock.time_zone).time, clock));
}

function disciplineOf(meaning: Meaning, template: TemplateItem | null, world: PlanWorld): string {
  const ofGoal = meaning.goalId ? world.goalDiscipline(meaning.goalId) : null;
  return template?.discipline ?? meaning.discipline ?? ofGoal ?? world.likelyDiscipline;
}

function nameOfActivity({ activityId }: Meaning, world: PlanWorld): string {
  return activityId === undefined ? "" : world.activityName(activityId);
}

/** As the server names what has no name. */
function usualName(discipline: string, { sessionType }: Meaning, date: string, { disciplines }: PlanWorld): string {
  const types = disciplines.find(({ key }) => key === discipline)?.session_types ?? [];
  const type = types.find(({ key }) => key === sessionType) ?? types[0];
  return `${type?.label ?? "Session"} ${date}`;
}

/** One section with the activity that was named. */
function withActivity(
  { activityId }: Meaning,
  world: PlanWorld,
  facts: { duration_seconds?: number; planned_seconds?: number | null; completed?: boolean },
): Pick<SessionIn, "attributes"> {
  if (activityId === undefined) return {};
  const name = world.activityName(activityId);
  const activity = {
    ...{ instance_id: newPartId(), activity_id: activityId, name, notes: "", completed: false, intervals: [] },
    ...{ duration_seconds: null, planned_seconds: null, metrics: [], sets: [], ...facts },
  };
  const section = { id: newPartId(), name: "Practice", planned_seconds: null, activities: [activity] };
  return { attributes: { version: 1, sections: [section], notes: "", details: {} } };
}
