/** A past session as it is typed: start and either an end or a duration, each following the other. */

import type { SessionIn, Status, TemplateItem, TimeSlot } from "@/api/types";
import { readEnd, readWhen, type When } from "@/features/sessions/when";
import {
  type Clock,
  formatDuration,
  formatWall,
  instantToZoned,
  parseDuration,
  practiceDay,
  toInstant,
} from "@/lib/time";
import { fromInstant } from "@/lib/zones";

const DEFAULT_MINUTES = 30;

export type LogForm = {
  templateId: string | null;
  name: string;
  discipline: string;
  sessionType: string | null;
  /** The own label of a session of type CUSTOM. */
  label: string;
  /** Where it was practised: the zone of the typed times. */
  zone: string;
  date: string;
  start: string;
  end: string;
  duration: string;
  /** Which of end and duration was typed last; the other one follows. */
  lengthBy: "end" | "duration";
  /** Which of the two is meant where a time comes twice; null: the earlier start, the later end. */
  startPlace: 0 | 1 | null;
  endPlace: 0 | 1 | null;
  slot: TimeSlot | null;
  parentId: string | null;
  notes: string;
  status: Status;
  /** 1 to 5. */
  rating: number | null;
};

/** Ended now, half an hour long. */
export function newLog(discipline: string, parentId: string | null, me: Clock, now: number): LogForm {
  const end = toInstant(Math.floor(now / 60_000) * 60_000);
  const start = instantToZoned(toInstant(fromInstant(end) - DEFAULT_MINUTES * 60_000), me.time_zone);
  return {
    ...{ templateId: null, name: "", discipline, sessionType: null, label: "" },
    zone: me.time_zone,
    date: start.date,
    start: formatWall(start.time, me),
    end: formatWall(instantToZoned(end, me.time_zone).time, me),
    duration: formatDuration(DEFAULT_MINUTES * 60),
    ...{ lengthBy: "duration", startPlace: null, endPlace: null, slot: null },
    ...{ parentId, notes: "", status: "COMPLETED", rating: null },
  };
}

export type LogTimes = {
  start: string | null;
  end: string | null;
  seconds: number | null;
  /** Both instants where a typed time comes twice, else one or none. */
  starts: string[];
  ends: string[];
  /** What the clocks did between start and end. */
  change: "back" | "forward" | null;
  /** Sentences worth saying: gaps, folds, the next day. */
  notes: string[];
};

/** Read the typed times; null where a field is not a time. Shifts like `-40m` count from now. */
export function readTimes(form: LogForm, me: Clock, now: number): LogTimes {
  const { zone } = form;
  const entry = { zone, base: toInstant(now), hourCycle: me.hour_cycle };
  const startRead = readWhen({ ...entry, date: form.date, time: form.start });
  const start = chosen(startRead, entry.base, form.startPlace ?? 0);
  const starts = startRead?.instants ?? [];
  const notes = startRead?.note ? [startRead.note] : [];
  if (form.lengthBy === "duration") {
    const seconds = parseDuration(form.duration.replace(/\s+/g, ""));
    const end = start !== null && seconds !== null ? toInstant(fromInstant(start) + seconds * 1000) : null;
    return { start, end, seconds, starts, ends: [], change: clockChange(start, end, zone), notes };
  }
  const endRead = readEnd({ ...entry, date: form.date, time: form.end }, start, false);
  const end = chosen(endRead, entry.base, form.endPlace ?? 1);
  if (endRead?.note) notes.push(endRead.note);
  const span = start !== null && end !== null ? Math.round((fromInstant(end) - fromInstant(start)) / 1000) : null;
  const seconds = span !== null && span >= 0 ? span : null;
  return { start, end, seconds, starts, ends: endRead?.instants ?? [], change: clockChange(start, end, zone), notes };
}

/** The present minute keeps its seconds; of two the one at the place, of one that one. */
function chosen(read: When | null, base: string, place: 0 | 1): string | null {
  if (read?.instants.includes(base)) return base;
  return read?.instants[place] ?? read?.instants[0] ?? null;
}

function clockChange(start: string | null, end: string | null, zone: string): LogTimes["change"] {
  if (start === null || end === null) return null;
  const wall = (instant: string) => {
    const { date, time } = instantToZoned(instant, zone);
    return Date.parse(`${date}T${time}Z`) - Math.floor(fromInstant(instant) / 60_000) * 60_000;
  };
  const moved = wall(end) - wall(start);
  return moved < 0 ? "back" : moved > 0 ? "forward" : null;
}

/** Change one time field and let the other follow. */
export function withTime(form: LogForm, wanted: Partial<LogForm>, me: Clock, now: number): LogForm {
  // Another time may come twice too, but then it was not chosen which.
  const isAnew = { ...("start" in wanted && { startPlace: null }), ...("end" in wanted && { endPlace: null }) };
  const change = { ...isAnew, ...wanted };
  const lengthBy = change.end !== undefined ? "end" : change.duration !== undefined ? "duration" : form.lengthBy;
  const next = { ...form, ...change, lengthBy } satisfies LogForm;
  const { end, seconds } = readTimes(next, me, now);
  if (lengthBy === "end") return seconds === null ? next : { ...next, duration: formatDuration(seconds) };
  return end === null ? next : { ...next, end: formatWall(instantToZoned(end, form.zone).time, me) };
}

/** Take over a template: what it is, for which goal, and how long it usually takes. */
export function withTemplate(form: LogForm, template: TemplateItem | null, me: Clock, now: number): LogForm {
  if (template === null) return { ...form, templateId: null };
  const { id, discipline, session_type: sessionType, goal_id: goalId, usage, planned_seconds: planned } = template;
  const seconds = usage.median_seconds ?? planned;
  const taken = { ...form, templateId: id, discipline, sessionType, parentId: form.parentId ?? goalId };
  return seconds > 0 ? withTime(taken, { duration: formatDuration(seconds) }, me, now) : taken;
}

/** The request that logs it, or null while the times cannot be read. */
export function logRequest(form: LogForm, times: LogTimes, id: string, me: Clock): SessionIn | null {
  if (times.start === null || times.end === null || times.seconds === null) return null;
  return {
    id,
    name: form.name.trim(),
    discipline: form.discipline,
    ...(form.sessionType ? { session_type: form.sessionType } : {}),
    ...(form.sessionType === "CUSTOM" && form.label.trim() !== "" ? { label: form.label.trim() } : {}),
    ...(form.templateId ? { template_id: form.templateId } : {}),
    parent_id: form.parentId,
    session_start: times.start,
    session_end: times.end,
    // Away from home the day is the one it was there.
    ...(form.zone === me.time_zone ? {} : { session_date: dayOf(form, times.start, me) }),
    ...(form.slot ? { time_slot: form.slot } : {}),
    status: form.status,
    is_retroactive: true,
    ...(form.rating === null ? {} : { feedback: { rating: form.rating, mood_delta: null, comment: "" } }),
    ...(form.notes.trim() === ""
      ? {}
      : { attributes: { version: 1, sections: [], notes: form.notes, details: {}, extra: {} } }),
  };
}

/** The practice day a start counts for, where it was practised. */
export function dayOf(form: LogForm, start: string, me: Clock): string {
  return practiceDay(start, form.zone, me.day_start_hour);
}
