/** The life of a draft between the screen and the server; pure, every step returns a new state. */

import { replaceEqualDeep } from "@tanstack/react-query";
import type { Session, SessionPatch } from "@/api/types";
import { changedKeys, hasMoved, type Key, withValues } from "@/practice/compare";
import { type Draft, draftOf, FIELDS, isSame } from "@/practice/editing";
import { merge } from "@/practice/merge";
import { sayTaken } from "@/practice/words";

export type Column = keyof Draft;
const COLUMNS: Column[] = [...FIELDS, "attributes"];

/** A column the server would not take: the value it refused and why. */
export type Refusal = { value: unknown; messages: string[] };

export type EditorState = {
  /** The row as the server had it last. */
  server: Session;
  draft: Draft;
  /** Changed on both sides; the screen shows mine, the server keeps its own until the person chooses. */
  conflicts: Key[];
  /** What came from elsewhere, to be said once. */
  notices: string[];
  refusals: Partial<Record<Column, Refusal>>;
};

export function openState(server: Session): EditorState {
  return { server, draft: draftOf(server), conflicts: [], notices: [], refusals: {} };
}

/** Apply an edit; a refusal is forgotten with an edit of its column, or with any edit once its column fell back. */
export function editState(state: EditorState, change: (draft: Draft) => Draft): EditorState {
  const draft = change(state.draft);
  if (Object.keys(state.refusals).length === 0) return { ...state, draft };
  const refusals = { ...state.refusals };
  const server = draftOf(state.server);
  for (const column of COLUMNS) {
    const hasFallenBack = isSame(state.draft[column], server[column]);
    if (hasFallenBack || !isSame(draft[column], state.draft[column])) delete refusals[column];
  }
  return { ...state, draft, refusals };
}

export type Sending = { patch: SessionPatch; sent: Draft };

/** What has to go to the server now, or null. Undecided fields and refused values stay as the server has them. */
export function nextSending(state: EditorState): Sending | null {
  const server = draftOf(state.server);
  const settled = withValues(state.draft, server, new Set(state.conflicts));
  const isRefused = (column: Column) => {
    const refusal = state.refusals[column];
    return refusal !== undefined && isSame(refusal.value, settled[column]);
  };
  const held = COLUMNS.filter(isRefused);
  const filled = withValues(settled, server, new Set(held));
  const sent = held.includes("attributes") ? { ...filled, attributes: server.attributes } : filled;
  const has = (column: Column) => !isSame(server[column], sent[column]);
  if (!COLUMNS.some(has)) return null;
  const patch: SessionPatch = {
    version: state.server.version,
    ...(has("name") && { name: sent.name }),
    ...(has("discipline") && sent.discipline !== null && { discipline: sent.discipline }),
    ...(has("session_type") && sent.session_type !== null && { session_type: sent.session_type }),
    ...(has("session_start") && sent.session_start !== null && { session_start: sent.session_start }),
    ...(has("session_end") && { session_end: sent.session_end }),
    ...(has("session_date") && sent.session_date !== null && { session_date: sent.session_date }),
    ...(has("time_slot") && { time_slot: sent.time_slot }),
    ...(has("status") && sent.status !== null && { status: sent.status }),
    ...(has("parent_id") && { parent_id: sent.parent_id }),
    ...(has("feedback") && { feedback: sent.feedback }),
    ...(has("attributes") && { attributes: sent.attributes }),
  };
  return { patch, sent };
}

/** How many changes wait; a new or removed part counts once, and so does the order. */
export function countChanges(state: EditorState): number {
  const server = draftOf(state.server);
  const parts = new Set<string>(hasMoved(server.attributes, state.draft.attributes) ? ["order"] : []);
  for (const key of changedKeys(server, state.draft)) {
    const id = key.slice(0, key.lastIndexOf("|"));
    const isPart = key.startsWith("activity|") || key.startsWith("section|");
    const isWhole = isPart && !hasPart(server, id) !== !hasPart(state.draft, id);
    parts.add(isWhole ? id : key);
  }
  return parts.size;
}

function hasPart(draft: Draft, path: string): boolean {
  const id = path.slice(path.indexOf("|") + 1);
  return draft.attributes.sections.some(
    (section) => section.id === id || section.activities.some((activity) => activity.instance_id === id),
  );
}

/** Return a row with the very parts that are held here already, so that nobody has to compare them again. */
function withHeld(state: EditorState, row: Session): Session {
  const attributes = replaceEqualDeep(state.draft.attributes, row.attributes);
  return { ...replaceEqualDeep(state.server, row), attributes };
}

/** The server took `sent` and answered with `row`; what was edited meanwhile stays mine. */
export function savedState(state: EditorState, sent: Draft, row: Session): EditorState {
  const server = withHeld(state, row);
  const merged = isSame(sent, state.draft) ? draftOf(server) : merge(sent, state.draft, draftOf(server)).draft;
  const draft = replaceEqualDeep(state.draft, merged);
  return { ...state, server, draft, conflicts: stillApart(state.conflicts, draft, server) };
}

/** A newer row came from elsewhere: take what only changed there, keep both where both changed. */
export function receivedState(state: EditorState, row: Session): EditorState {
  if (row.version <= state.server.version) return state;
  const server = withHeld(state, row);
  const [base, theirs] = [draftOf(state.server), draftOf(server)];
  const merged = merge(base, state.draft, theirs);
  const hadEdits = !isSame(base, state.draft);
  const conflicts = stillApart([...new Set([...state.conflicts, ...merged.conflicts])], merged.draft, server);
  const notices = hadEdits ? [...state.notices, ...sayTaken(base, state.draft, theirs, merged)] : state.notices;
  return { ...state, server, draft: replaceEqualDeep(state.draft, merged.draft), conflicts, notices };
}

function stillApart(keys: Key[], draft: Draft, server: Session): Key[] {
  if (keys.length === 0) return keys;
  const apart = changedKeys(draftOf(server), draft);
  return keys.filter((key) => apart.has(key));
}

/** The person chose: mine goes out with the next save, theirs replaces mine here. */
export function settledState(state: EditorState, key: Key, choice: "mine" | "theirs"): EditorState {
  const conflicts = state.conflicts.filter((other) => other !== key);
  const draft = choice === "mine" ? state.draft : withValues(state.draft, draftOf(state.server), new Set([key]));
  return { ...state, draft, conflicts };
}

/** The server refused columns of a patch. Outcome and place fall back to the server's, typed values stay to be mended. */
export function refusedState(
  state: EditorState,
  sending: Sending,
  errors: Record<string, string[]>,
  detail: string,
): EditorState {
  const sentColumns = COLUMNS.filter((column) => column in sending.patch);
  const blamed = sentColumns.filter((column) => Object.keys(errors).some((field) => field.split(".")[0] === column));
  const refusals = { ...state.refusals };
  for (const column of blamed.length > 0 ? blamed : sentColumns) {
    const said = Object.entries(errors).flatMap(([field, messages]) =>
      field.split(".")[0] === column ? messages : [],
    );
    refusals[column] = { value: sending.sent[column], messages: said.length > 0 ? said : [detail] };
  }
  const fallBack = new Set<Key>((["status", "parent_id"] as const).filter((column) => refusals[column]));
  // An outcome brings its end with it, there and back.
  if (refusals.status) fallBack.add("session_end");
  return { ...state, refusals, draft: withValues(state.draft, draftOf(state.server), fallBack) };
}
