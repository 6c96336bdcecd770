/**
 * The clock of a sequence that is played. It is counted in practice seconds: those of the session without its pauses, so
 * that a pause, a reload and sleep need nothing of their own. Where the player is stands in `details.run`.
 */

import type { Details } from "@/disciplines/contract";
import { freshPose, type Pose, readPoses, wayInto } from "@/disciplines/yoga/poses";

export type Place = {
  /** The pose that is on; as many as there are poses: the sequence is over. */
  index: number;
  /** Practice seconds at which getting ready for it began. */
  began_seconds: number;
  /** How long getting ready for it takes. */
  ready_seconds: number;
  /** What was asked for on top of its hold. */
  extra_seconds: number;
};

/** What the person chose for the whole run. */
export type RunChoices = { readySeconds: number };

type Raw = Readonly<Record<string, unknown>>;
const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null;
const number = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? Math.max(0, value) : 0);

export function readPlace({ run }: Details): Place {
  const raw = isRaw(run) ? run : {};
  const { index, began_seconds, ready_seconds, extra_seconds } = raw;
  return {
    index: Math.floor(number(index)),
    began_seconds: number(began_seconds),
    ready_seconds: number(ready_seconds),
    extra_seconds: number(extra_seconds),
  };
}

/** Return where a sequence begins, at some practice seconds. */
function placeAt(poses: readonly Pose[], index: number, began: number, choices: RunChoices): Place {
  const pose = poses[index];
  const ready = pose ? wayInto(pose, choices.readySeconds) : 0;
  return { index, began_seconds: tenths(began), ready_seconds: ready, extra_seconds: 0 };
}

const tenths = (seconds: number) => Math.round(seconds * 10) / 10;

function withPlace(details: Details, poses: readonly Pose[], place: Place): Details {
  return { ...details, poses, run: { ...(isRaw(details.run) ? details.run : {}), ...place } };
}

/** Return the details with which a sequence begins. */
export function beginDetails(setup: Details, choices: RunChoices): Details {
  const poses = readPoses(setup).map(freshPose);
  return withPlace(setup, poses, placeAt(poses, 0, 0, choices));
}

export type Clock = {
  poses: Pose[];
  place: Place;
  pose: Pose | null;
  next: Pose | null;
  phase: "ready" | "hold" | "over";
  /** The whole of the phase, and what is left of it. */
  totalSeconds: number;
  leftSeconds: number;
  /** Seconds of the hold so far. */
  heldSeconds: number;
};

/** Say where the player is at some practice seconds. What has run out counts as nothing left: `advance` writes it down. */
export function clockAt(details: Details, elapsed: number): Clock {
  const poses = readPoses(details);
  const place = readPlace(details);
  const pose = poses[place.index] ?? null;
  const next = poses[place.index + 1] ?? null;
  const base = { poses, place, pose, next };
  if (!pose) return { ...base, phase: "over", totalSeconds: 0, leftSeconds: 0, heldSeconds: 0 };
  const since = Math.max(0, elapsed - place.began_seconds);
  const hold = pose.hold_seconds + place.extra_seconds;
  if (since < place.ready_seconds) {
    const leftSeconds = place.ready_seconds - since;
    return { ...base, phase: "ready", totalSeconds: place.ready_seconds, leftSeconds, heldSeconds: 0 };
  }
  const heldSeconds = Math.min(hold, since - place.ready_seconds);
  return { ...base, phase: "hold", totalSeconds: hold, leftSeconds: hold - heldSeconds, heldSeconds };
}

/** Write down how long the pose that is on was held; more than before wins, a tick stays. */
function withHeld({ poses, place, heldSeconds }: Clock, isDone: boolean): Pose[] {
  return poses.map((pose, index) => {
    if (index !== place.index || (heldSeconds === 0 && !isDone)) return pose;
    const held = Math.max(pose.held_seconds ?? 0, tenths(heldSeconds));
    return { ...pose, held_seconds: held, done: pose.done || isDone };
  });
}

/** Tick every pose whose hold is over by now and go to the next one. The same details: nothing is over. */
export function advance(details: Details, elapsed: number, choices: RunChoices): Details {
  const clock = clockAt(details, elapsed);
  if (clock.phase !== "hold" || clock.leftSeconds > 0.0001) return details;
  const { index, began_seconds, ready_seconds } = clock.place;
  const end = began_seconds + ready_seconds + clock.totalSeconds;
  const poses = withHeld(clock, true);
  return advance(withPlace(details, poses, placeAt(poses, index + 1, end, choices)), elapsed, choices);
}

/** Leave the pose that is on for another one; what was held of it is kept, but it is not ticked. */
function go(details: Details, elapsed: number, choices: RunChoices, by: number): Details {
  const clock = clockAt(details, elapsed);
  const poses = withHeld(clock, false);
  const index = Math.min(poses.length, Math.max(0, clock.place.index + by));
  return withPlace(details, poses, placeAt(poses, index, elapsed, choices));
}

/** Go on to the next pose without this one. */
export function skip(details: Details, elapsed: number, choices: RunChoices): Details {
  return clockAt(details, elapsed).pose ? go(details, elapsed, choices, 1) : details;
}

/** How long a hold may have gone on for "Back" to mean the pose before it. */
const BACK_SECONDS = 3;

/** Begin this pose again, or the one before it when this one has hardly begun. */
export function back(details: Details, elapsed: number, choices: RunChoices): Details {
  const { heldSeconds, place } = clockAt(details, elapsed);
  return go(details, elapsed, choices, heldSeconds < BACK_SECONDS && place.index > 0 ? -1 : 0);
}

/** Hold this pose for longer. */
export function holdLonger(details: Details, seconds: number): Details {
  const place = readPlace(details);
  return withPlace(details, readPoses(details), { ...place, extra_seconds: place.extra_seconds + seconds });
}

/** Begin the hold now: no more getting ready. */
export function beginHold(details: Details, elapsed: number): Details {
  const { phase, place, poses } = clockAt(details, elapsed);
  if (phase !== "ready") return details;
  return withPlace(details, poses, { ...place, ready_seconds: tenths(Math.max(0, elapsed - place.began_seconds)) });
}

/** Write down what was held of the pose that is on, before the session ends. */
export function endDetails(details: Details, elapsed: number, choices: RunChoices): Details {
  const caught = advance(details, elapsed, choices);
  const clock = clockAt(caught, elapsed);
  return { ...caught, poses: withHeld(clock, false) };
}

/**
 * Take up what was interrupted. Where more time has passed than the pose that was on needed, nobody knows what was held:
 * nothing is ticked, and that pose begins again.
 */
export function pickUp(details: Details, elapsed: number, choices: RunChoices): Details {
  if (advance(details, elapsed, choices) === details) return details;
  const poses = readPoses(details);
  return withPlace(details, poses, placeAt(poses, readPlace(details).index, elapsed, choices));
}

export type Cue = "ready" | "begin" | "half" | "tick" | "end" | null;

/** Say what the clock has passed from one look to the next. */
export function cueBetween(before: Clock, after: Clock): Cue {
  const hasMoved = before.place.index !== after.place.index || before.place.began_seconds !== after.place.began_seconds;
  if (hasMoved) return before.pose && after.poses[before.place.index]?.done ? "end" : "ready";
  if (before.phase === "ready" && after.phase === "hold") return "begin";
  if (before.phase !== after.phase) return null;
  const half = after.totalSeconds / 2;
  if (after.phase === "hold" && before.heldSeconds < half && after.heldSeconds >= half) return "half";
  const [was, is] = [Math.ceil(before.leftSeconds), Math.ceil(after.leftSeconds)];
  return is < was && is >= 1 && is <= 3 && after.totalSeconds > 5 ? "tick" : null;
}

/** How far each pose is, for the strip: 0 to 1. */
export function fillOf(clock: Clock, index: number): number {
  const pose = clock.poses[index];
  if (!pose) return 0;
  if (pose.done) return 1;
  if (index === clock.place.index && clock.phase === "hold") return clock.heldSeconds / Math.max(1, clock.totalSeconds);
  return Math.min(1, (pose.held_seconds ?? 0) / Math.max(1, pose.hold_seconds));
}
