/** One waiting write as a request. Every id was chosen here, so that sending it twice makes one row. */

import { ApiProblem, api, unwrap } from "@/api/client";
import type { Climb, CompetitionOut, CompetitionRef, Completion, Route, RouteOut } from "../types";
import type { Write, WriteOf } from "./writes";

/** The row as the server has it now; null: it is gone. */
export type Answer =
  | { kind: "completions"; row: Completion | null }
  | { kind: "routes"; row: RouteOut | null }
  | { kind: "competitions"; row: CompetitionOut | null };

/** What of a row can be changed. */
const CLIMB_FIELDS = [
  ...(["grade", "grade_system", "style", "tries", "climbed_at", "notes", "route_id", "route_name"] as const),
];
const ROUTE_FIELDS = [
  ...(["name", "grade", "grade_system", "color", "place", "setter", "notes", "active_from", "active_to"] as const),
];
const COMPETITION_FIELDS = [...(["name", "competition_date", "place", "result", "final_placing", "notes"] as const)];

/** Send a write; what is gone already is gone. `version`: the newest of the row that is known here. */
export async function sendWrite(write: Write, version: number): Promise<Answer> {
  try {
    if (write.kind === "completions") return { kind: write.kind, row: await sendClimb(write, version) };
    if (write.kind === "routes") return { kind: write.kind, row: await sendRoute(write, version) };
    return { kind: write.kind, row: await sendCompetition(write, version) };
  } catch (error) {
    const isGone = error instanceof ApiProblem && error.status === 404;
    if (isGone && write.verb === "remove") return { kind: write.kind, row: null };
    throw error;
  }
}

/** Bring a row back, or make it anew where the server never had it. */
async function orAnew<T>(restore: () => Promise<T>, anew: () => Promise<T>): Promise<T> {
  try {
    return await restore();
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return anew();
    throw error;
  }
}

/** Return those of the named fields that are said. */
function pick<T extends object, K extends keyof T>(changes: T, fields: readonly K[]): Partial<Pick<T, K>> {
  const picked: Partial<Pick<T, K>> = {};
  for (const field of fields) if (changes[field] !== undefined) picked[field] = changes[field];
  return picked;
}

const pairOf = (competition: CompetitionRef | null) => ({
  competition_type: competition?.competition_type ?? null,
  competition_id: competition?.competition_id ?? null,
});

async function createClimb(climb: Climb): Promise<Completion> {
  const { id, practice_session_id, route_id, route_name, grade, grade_system, style, tries, climbed_at, notes } = climb;
  const session = practice_session_id === null ? {} : { practice_session_id };
  // Without one of its own it counts for what its session counts for.
  const pair = climb.competition === null ? {} : pairOf(climb.competition);
  const body = { id, route_id, route_name, grade, grade_system, style, tries, climbed_at, notes, ...session, ...pair };
  return unwrap(await api.POST("/api/climbing/completions", { body }));
}

async function sendClimb(write: WriteOf<"completions">, version: number): Promise<Completion | null> {
  const address = "/api/climbing/completions/{completion_id}";
  const params = { path: { completion_id: write.id } };
  if (write.verb === "change") {
    const { competition } = write.changes;
    const pair = competition === undefined ? {} : pairOf(competition);
    const body = { ...pick(write.changes, CLIMB_FIELDS), ...pair, version };
    return unwrap(await api.PATCH(address, { params, body }));
  }
  if (write.verb === "restore") {
    const restore = async () => unwrap(await api.POST("/api/climbing/completions/{completion_id}/restore", { params }));
    return orAnew(restore, () => createClimb(write.row));
  }
  if (write.verb === "remove") {
    unwrap(await api.DELETE(address, { params }));
    return null;
  }
  return createClimb(write.row);
}

async function createRoute(row: Route): Promise<RouteOut> {
  const { id, name, grade, grade_system, color, place, setter, notes, active_from, active_to } = row;
  const body = { id, name, grade, grade_system, color, place, setter, notes, active_from, active_to };
  return unwrap(await api.POST("/api/climbing/routes", { body }));
}

async function sendRoute(write: WriteOf<"routes">, version: number): Promise<RouteOut | null> {
  const address = "/api/climbing/routes/{route_id}";
  const params = { path: { route_id: write.id } };
  if (write.verb === "change") {
    const body = { ...pick(write.changes, ROUTE_FIELDS), version };
    return unwrap(await api.PATCH(address, { params, body }));
  }
  if (write.verb === "restore") {
    const restore = async () => unwrap(await api.POST("/api/climbing/routes/{route_id}/restore", { params }));
    return orAnew(restore, () => createRoute(write.row));
  }
  if (write.verb === "remove") {
    unwrap(await api.DELETE(address, { params }));
    return null;
  }
  return createRoute(write.row);
}

async function sendCompetition(write: WriteOf<"competitions">, version: number): Promise<CompetitionOut | null> {
  const { id, competition_type, name, competition_date, place, result, final_placing, notes } = write.row;
  const address = "/api/climbing/competitions/{competition_type}/{competition_id}";
  const params = { path: { competition_type, competition_id: id } };
  if (write.verb === "remove") {
    unwrap(await api.DELETE(address, { params }));
    return null;
  }
  if (write.verb === "change") {
    const body = { ...pick(write.changes, COMPETITION_FIELDS), version };
    return { ...unwrap(await api.PATCH(address, { params, body })), id };
  }
  const create = async () => {
    const body = { id, competition_type, name, competition_date, place, result, final_placing, notes };
    return { ...unwrap(await api.POST("/api/climbing/competitions", { body })), id };
  };
  if (write.verb === "create") return create();
  const back = "/api/climbing/competitions/{competition_type}/{competition_id}/restore";
  return orAnew(async () => ({ ...unwrap(await api.POST(back, { params })), id }), create);
}
