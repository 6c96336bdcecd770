/** The poses in the details of a session or a sequence: any key may be missing or hold something else, and none is lost. */

import type { Details } from "@/disciplines/contract";

export type Side = "left" | "right" | "both";
export type Pose = {
  name: string;
  /** The key of a pose that can be drawn. */
  pose: string | null;
  side: Side | null;
  hold_seconds: number;
  /** The way into it; null: as long as the player gives everybody. */
  transition_seconds: number | null;
  cue: string;
  /** Null: it was not come to. */
  held_seconds: number | null;
  done: boolean;
};

type Raw = Readonly<Record<string, unknown>>;

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);
const text = (value: unknown) => (typeof value === "string" ? value : "");

function seconds(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}

function sideOf(value: unknown): Side | null {
  return value === "left" || value === "right" || value === "both" ? value : null;
}

function readPose(raw: Raw): Pose {
  return {
    ...raw,
    name: text(raw.name),
    pose: text(raw.pose) || null,
    side: sideOf(raw.side),
    hold_seconds: seconds(raw.hold_seconds) ?? 0,
    transition_seconds: seconds(raw.transition_seconds),
    cue: text(raw.cue),
    held_seconds: seconds(raw.held_seconds),
    done: raw.done === true,
  };
}

export function readPoses(details: Details | null | undefined): Pose[] {
  const poses = details?.poses;
  return Array.isArray(poses) ? poses.filter(isRaw).map(readPose) : [];
}

/** Return a pose as it stands before it was held. */
export function freshPose(pose: Pose): Pose {
  return { ...pose, held_seconds: null, done: false };
}

export const doneCount = (poses: readonly Pose[]): number => poses.filter((pose) => pose.done).length;

/** "Warrior II, right" */
export function sayPose({ name, side }: Pick<Pose, "name" | "side">): string {
  const said = name.trim() || "Unnamed pose";
  return side === null || side === "both" ? said : `${said}, ${side}`;
}

/** Whether a sequence has this pose on the other side too. */
export function hasOtherSide(poses: readonly Pose[], pose: Pose): boolean {
  if (pose.side !== "left" && pose.side !== "right") return false;
  const other = pose.side === "left" ? "right" : "left";
  return poses.some((one) => one.name === pose.name && one.side === other);
}

/** The time of all holds and of the ways into them, each at least `readySeconds`. */
export function plannedSeconds(poses: readonly Pose[], readySeconds = 0): number {
  return poses.reduce((sum, pose) => sum + pose.hold_seconds + wayInto(pose, readySeconds), 0);
}

/** How long one has to get into a pose: what its sequence says, and never less than the person asks for. */
export function wayInto(pose: Pose, readySeconds: number): number {
  return Math.max(pose.transition_seconds ?? 0, readySeconds);
}
