/** Edits of a sequence while it is built. Every function returns a new list. */

import { KNOWN_POSES, type KnownPose } from "@/disciplines/yoga/known-poses";
import { freshPose, type Pose, type Side } from "@/disciplines/yoga/poses";
import { fold } from "@/lib/fold";

/** A pose with a name for its row, which is not stored. */
export type Row = { id: string; pose: Pose };
export type NewId = () => string;

const DEFAULT_HOLD_SECONDS = 30;

const NUMERALS: Readonly<Record<string, string>> = { "1": "i", "2": "ii", "3": "iii" };

/** Return a name as it is compared: "Warrior 2" is "warrior ii", "Childs pose" is "child's pose". */
function said(name: string): string {
  return fold(name.trim())
    .text.replace(/['’]/g, "")
    .replace(/\b[123]\b/g, (digit) => NUMERALS[digit] ?? digit);
}

/** Return the known poses whose name has the typed words, those that begin with them first. */
export function offersFor(typed: string, most = 6): KnownPose[] {
  const words = said(typed);
  if (words === "") return [];
  const placed = KNOWN_POSES.map((known) => ({ known, at: said(known.name).indexOf(words) }));
  const isStart = ({ known, at }: (typeof placed)[number]) => at === 0 || said(known.name).charAt(at - 1) === " ";
  return placed
    .filter(({ at }) => at >= 0)
    .sort((one, other) => Number(isStart(other)) - Number(isStart(one)) || one.at - other.at)
    .slice(0, most)
    .map(({ known }) => known);
}

/** Return the known pose of exactly this name, or null. */
export function knownNamed(name: string): KnownPose | null {
  const words = said(name);
  return KNOWN_POSES.find((known) => said(known.name) === words) ?? null;
}

function poseOf(name: string, known: KnownPose | null, side: Side | null, holdSeconds: number): Pose {
  const plain = { transition_seconds: null, held_seconds: null, done: false };
  return { name, pose: known?.pose ?? null, side, hold_seconds: holdSeconds, cue: known?.cue ?? "", ...plain };
}

/** Put a pose behind the others, held as long as the last one; with two sides it is two poses, right and left. */
export function addPose(rows: readonly Row[], name: string, newId: NewId): Row[] {
  const known = knownNamed(name);
  const hold = rows.at(-1)?.pose.hold_seconds ?? DEFAULT_HOLD_SECONDS;
  const called = known?.name ?? name.trim();
  const sides: (Side | null)[] = known?.isSided ? ["right", "left"] : [null];
  return [...rows, ...sides.map((side) => ({ id: newId(), pose: poseOf(called, known, side, hold) }))];
}

const placeOf = (rows: readonly Row[], id: string) => rows.findIndex((row) => row.id === id);

export function editPose(rows: readonly Row[], id: string, change: Partial<Pose>): Row[] {
  return rows.map((row) => (row.id === id ? { ...row, pose: { ...row.pose, ...change } } : row));
}

/** Say on which side a pose is; both sides are two poses. */
export function setSide(rows: readonly Row[], id: string, side: Side | null, newId: NewId): Row[] {
  if (side !== "both") return editPose(rows, id, { side });
  const at = placeOf(rows, id);
  const row = rows[at];
  if (!row) return [...rows];
  const pair: Row[] = [
    { id, pose: { ...row.pose, side: "right" } },
    { id: newId(), pose: { ...row.pose, side: "left" } },
  ];
  return rows.toSpliced(at, 1, ...pair);
}

export function removePose(rows: readonly Row[], id: string): Row[] {
  return rows.filter((row) => row.id !== id);
}

/** Put a copy of a pose right behind it. */
export function copyPose(rows: readonly Row[], id: string, newId: NewId): Row[] {
  const at = placeOf(rows, id);
  const row = rows[at];
  return row ? rows.toSpliced(at + 1, 0, { id: newId(), pose: freshPose(row.pose) }) : [...rows];
}

/** Move a pose one place up (-1) or down (1). */
export function stepPose(rows: readonly Row[], id: string, by: -1 | 1): Row[] {
  const at = placeOf(rows, id);
  const row = rows[at];
  const to = at + by;
  if (!row || to < 0 || to >= rows.length) return [...rows];
  return rows.toSpliced(at, 1).toSpliced(to, 0, row);
}

/** Move a pose before or behind another one. */
export function dropPose(rows: readonly Row[], id: string, onto: string, edge: "top" | "bottom"): Row[] {
  const row = rows.find((one) => one.id === id);
  const rest = removePose(rows, id);
  const at = placeOf(rest, onto);
  return row && at >= 0 ? rest.toSpliced(edge === "top" ? at : at + 1, 0, row) : [...rows];
}

const OTHER: Record<Side, Side> = { left: "right", right: "left", both: "both" };

/** Return the other side of a pose. */
export function mirrored(pose: Pose): Pose {
  return { ...freshPose(pose), side: pose.side && OTHER[pose.side] };
}

/** Return the poses around one that are on the same side and follow each other, from and to (not included). */
export function runOfSide(rows: readonly Row[], id: string): [number, number] {
  const at = placeOf(rows, id);
  const side = rows[at]?.pose.side ?? null;
  if (at < 0 || (side !== "left" && side !== "right")) return [at, at];
  let [from, to] = [at, at + 1];
  while (rows[from - 1]?.pose.side === side) from -= 1;
  while (rows[to]?.pose.side === side) to += 1;
  return [from, to];
}

/** Put all poses of one side again behind themselves, on the other side. */
export function mirrorRun(rows: readonly Row[], id: string, newId: NewId): Row[] {
  const [from, to] = runOfSide(rows, id);
  const copies = rows.slice(from, to).map(({ pose }) => ({ id: newId(), pose: mirrored(pose) }));
  return rows.toSpliced(to, 0, ...copies);
}
