/** A past session as it is typed: start and either an end or a duration, each following the other. */

import type { SessionIn, Status } from "@/api/types";
import { readEnd, readWhen, type When } from "@/features/sessions/when";
import { type Clock, formatDuration, formatWall, instantToZoned, parseDuration, toInstant } from "@/lib/time";
import { fromInstant } from "@/lib/zones";

const DEFAULT_MINUTES = 30;

export type LogForm = {
  name: string;
  discipline: string;
  sessionType: string | null;
  date: string;
  start: string;
  end: string;
  duration: string;
  /** Which of end and duration was typed last; the other one follows. */
  lengthBy: "end" | "duration";
  parentId: string | null;
  notes: string;
  status: Status;
};

/** Ended now, half an hour long. */
export function newLog(discipline: string, parentId: string | null, me: Clock, now: number): LogForm {
  const end = toInstant(Math.floor(now / 60_000) * 60_000);
  const start = instantToZoned(toInstant(fromInstant(end) - DEFAULT_MINUTES * 60_000), me.time_zone);
  return {
    name: "",
    discipline,
    sessionType: null,
    date: start.date,
    start: formatWall(start.time, me),
    end: formatWall(instantToZoned(end, me.time_zone).time, me),
    duration: formatDuration(DEFAULT_MINUTES * 60),
    lengthBy: "duration",
    parentId,
    notes: "",
    status: "COMPLETED",
  };
}

export type LogTimes = {
  start: string | null;
  end: string | null;
  seconds: number | null;
  /** Sentences worth saying: gaps, folds, the next day. */
  notes: string[];
};

/** Read the typed times; null where a field is not a time. Shifts like `-40m` count from now. */
export function readTimes(form: LogForm, me: Clock, now: number): LogTimes {
  const entry = { zone: me.time_zone, base: toInstant(now), hourCycle: me.hour_cycle };
  const isNow = (read: When | null) => read?.instants.includes(entry.base) ?? false;
  const startRead = readWhen({ ...entry, date: form.date, time: form.start });
  const start = (isNow(startRead) ? entry.base : startRead?.instants[0]) ?? null;
  const notes = startRead?.note ? [startRead.note] : [];
  if (form.lengthBy === "duration") {
    const seconds = parseDuration(form.duration.replace(/\s+/g, ""));
    const end = start !== null && seconds !== null ? toInstant(fromInstant(start) + seconds * 1000) : null;
    return { start, end, seconds, notes };
  }
  const endRead = readEnd({ ...entry, date: form.date, time: form.end }, start, false);
  const end = (isNow(endRead) ? entry.base : endRead?.instants.at(-1)) ?? null;
  if (endRead?.note) notes.push(endRead.note);
  const span = start !== null && end !== null ? Math.round((fromInstant(end) - fromInstant(start)) / 1000) : null;
  return { start, end, seconds: span !== null && span >= 0 ? span : null, notes };
}

/** Change one time field and let the other follow. */
export function withTime(form: LogForm, change: Partial<LogForm>, me: Clock, now: number): LogForm {
  const lengthBy = change.end !== undefined ? "end" : change.duration !== undefined ? "duration" : form.lengthBy;
  const next = { ...form, ...change, lengthBy } satisfies LogForm;
  const { end, seconds } = readTimes(next, me, now);
  if (lengthBy === "end") return seconds === null ? next : { ...next, duration: formatDuration(seconds) };
  return end === null ? next : { ...next, end: formatWall(instantToZoned(end, me.time_zone).time, me) };
}

/** The request that logs it, or null while the times cannot be read. */
export function logRequest(form: LogForm, times: LogTimes, id: string): SessionIn | null {
  if (times.start === null || times.end === null || times.seconds === null) return null;
  return {
    id,
    name: form.name.trim(),
    discipline: form.discipline,
    ...(form.sessionType ? { session_type: form.sessionType } : {}),
    parent_id: form.parentId,
    session_start: times.start,
    session_end: times.end,
    status: form.status,
    is_retroactive: true,
    ...(form.notes.trim() === ""
      ? {}
      : { attributes: { version: 1, sections: [], notes: form.notes, details: {}, extra: {} } }),
  };
}
