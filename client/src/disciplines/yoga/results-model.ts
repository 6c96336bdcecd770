/** The figures of a sequence that was played, each beside the last time. */

import type { Run } from "@/api/types";
import { doneCount, type Pose } from "@/disciplines/yoga/poses";
import type { ResultFigure } from "@/drills/result-model";
import { formatClock } from "@/lib/time";

const heldOf = (poses: readonly Pose[]) => poses.reduce((sum, { held_seconds }) => sum + (held_seconds ?? 0), 0);

/** "+0:22 on last time" */
function sayChange(seconds: number, before: number): string {
  const by = Math.round(seconds - before);
  if (by === 0) return "as last time";
  return `${by > 0 ? "+" : "−"}${formatClock(Math.abs(by))} on last time`;
}

/** Say that a pose was kept, or that it was not; how long it was held stays as it was. */
export function ticked(poses: readonly Pose[], index: number): Pose[] {
  return poses.map((pose, at) => (at === index ? { ...pose, done: !pose.done } : pose));
}

export function figuresFor(
  poses: readonly Pose[],
  last: Run | null,
  best: Readonly<Record<string, number>>,
): ResultFigure[] {
  const [done, held] = [doneCount(poses), heldOf(poses)];
  const { poses_done: doneBefore, held_seconds: heldBefore } = last?.values ?? {};
  const most = last === null || best.poses_done === undefined ? "" : `best ${best.poses_done}`;
  const compared = [doneBefore === undefined ? "" : `${doneBefore} last time`, most].filter(Boolean).join(" · ");
  return [
    { label: "Poses", value: `${done} of ${poses.length}`, said: compared || null },
    {
      label: "Time held",
      value: formatClock(Math.round(held)),
      said: heldBefore === undefined ? null : sayChange(held, heldBefore),
    },
  ];
}
