/** What operations make of the rows of the tree, so that the screen need not wait; the server has the last word. */

import type { Operation } from "@/api/types";
import { levelOf } from "@/lib/levels";
import { byPosition } from "./model/forest";
import { goalLevelsBelow } from "./model/levels";
import type { TreeRow } from "./model/tree";

const LADDER = goalLevelsBelow(null).concat(goalLevelsBelow("PracticeSession"));
const SESSION_TYPE = "PracticeSession";

/** Return the rows after all operations; those that cannot be foreseen (restore, a refusal) leave them as they are. */
export function applyOperations<Row extends TreeRow>(rows: readonly Row[], operations: readonly Operation[]): Row[] {
  return operations.reduce<Row[]>(applyOne, [...rows]);
}

function applyOne<Row extends TreeRow>(rows: Row[], operation: Operation): Row[] {
  const { id = "", changes = {} } = operation;
  switch (operation.op) {
    case "trash":
      return without(rows, id);
    case "complete":
    case "reopen":
      return patch(rows, id, { completed: operation.op === "complete" });
    case "update": {
      const { name, deadline } = changes;
      return patch(rows, id, {
        ...(name === undefined ? {} : { name }),
        ...(deadline === undefined ? {} : { deadline }),
      });
    }
    case "order":
      return order(rows, operation.parent_id ?? null, operation.ids ?? []);
    case "convert":
      return withLevels(rows, operation);
    case "move":
      return withLevels(move(rows, operation), operation);
    default:
      return rows;
  }
}

/** Return the ids of a row and of everything below it. */
export function idsBelow(rows: readonly TreeRow[], id: string): Set<string> {
  const children = byParent(rows);
  const found = new Set([id]);
  for (const each of found) for (const child of children.get(each) ?? []) found.add(child.id);
  return found;
}

function byParent<Row extends TreeRow>(rows: readonly Row[]): Map<string | null, Row[]> {
  const children = new Map<string | null, Row[]>();
  for (const row of rows) {
    const held = children.get(row.parent_id);
    if (held) held.push(row);
    else children.set(row.parent_id, [row]);
  }
  return children;
}

function without<Row extends TreeRow>(rows: Row[], id: string): Row[] {
  const gone = idsBelow(rows, id);
  return rows.filter((row) => !gone.has(row.id));
}

function patch<Row extends TreeRow>(rows: Row[], id: string, fields: Partial<TreeRow>): Row[] {
  return rows.map((row) => (row.id === id ? { ...row, ...fields } : row));
}

/** The named siblings take, in their new order, the places that they hold now. */
function order<Row extends TreeRow>(rows: Row[], parentId: string | null, ids: readonly string[]): Row[] {
  const siblings = rows.filter((row) => row.parent_id === parentId).sort(byPosition);
  const named = new Map(siblings.map((row) => [row.id, row]));
  const queue = ids.flatMap((id) => named.get(id) ?? []);
  const moved = new Set(queue);
  return renumber(
    rows,
    siblings.map((row) => (moved.has(row) ? (queue.shift() ?? row) : row)),
  );
}

function move<Row extends TreeRow>(rows: Row[], operation: Operation): Row[] {
  const { id = "", parent_id: parentId = null, before_id: beforeId, after_id: afterId } = operation;
  const row = rows.find((candidate) => candidate.id === id);
  const parent = rows.find((candidate) => candidate.id === parentId);
  const below = idsBelow(rows, id);
  // Not there, or a cycle: the server will say so.
  if (!row || (parentId !== null && (!parent || below.has(parentId)))) return rows;
  const siblings = rows.filter((candidate) => candidate.parent_id === parentId && candidate.id !== id).sort(byPosition);
  const before = siblings.findIndex((sibling) => sibling.id === beforeId);
  const after = siblings.findIndex((sibling) => sibling.id === afterId);
  const place = before >= 0 ? before : after >= 0 ? after + 1 : siblings.length;
  siblings.splice(place, 0, row);
  const rootId = parent?.root_id ?? id;
  return renumber(rows, siblings).map((each) => {
    if (each.id === id) return { ...each, parent_id: parentId, root_id: rootId };
    return below.has(each.id) ? { ...each, root_id: rootId } : each;
  });
}

function renumber<Row extends TreeRow>(rows: Row[], siblings: readonly TreeRow[]): Row[] {
  const places = new Map(siblings.map((row, index) => [row.id, index + 1]));
  return rows.map((row) => {
    const position = places.get(row.id);
    return position === undefined || position === row.position ? row : { ...row, position };
  });
}

/** Give the goal of a move or a convert its level, and those below it what that asks of them. */
function withLevels<Row extends TreeRow>(rows: Row[], operation: Operation): Row[] {
  const { id = "", levels = "keep", types } = operation;
  if (types) {
    const given = new Map(types.map((each) => [each.id, each.type]));
    return rows.map((row) => ({ ...row, type: given.get(row.id) ?? row.type }));
  }
  const row = rows.find((candidate) => candidate.id === id);
  if (!row || row.type === SESSION_TYPE) return rows;
  const parent = rows.find((candidate) => candidate.id === row.parent_id);
  const type = operation.type ?? (levels === "keep" ? row.type : fitting(row.type, parent?.type ?? null));
  const children = byParent(rows);
  const given = new Map<string, string>([[id, type]]);
  const distance = placeOf(type) - placeOf(row.type);
  const below = (own: string, above: string) =>
    levels === "make_room" ? fitting(own, above) : fitting(shifted(own, distance), above);
  const goDown = (aboveId: string, aboveType: string) => {
    for (const child of children.get(aboveId) ?? []) {
      const at = child.type === SESSION_TYPE || levels === "keep" ? child.type : below(child.type, aboveType);
      given.set(child.id, at);
      goDown(child.id, at);
    }
  };
  goDown(id, type);
  return rows.map((each) => {
    const next = given.get(each.id);
    return next === undefined || next === each.type ? each : { ...each, type: next };
  });
}

function placeOf(type: string): number {
  return LADDER.findIndex((level) => level.type === type);
}

function shifted(type: string, distance: number): string {
  return LADDER[placeOf(type) + distance]?.type ?? type;
}

/** The type itself where it fits below `above`, else the level right below it. */
function fitting(type: string, above: string | null): string {
  if (above === null || levelOf(type).rank > levelOf(above).rank) return type;
  return goalLevelsBelow(above)[0]?.type ?? type;
}
