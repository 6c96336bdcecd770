/** A yoga pose, shown by the figure from its best side. */

import { Picture } from "@/figure/picture";
import type { FigureColours, PoseSide } from "@/figure/spec";
import type { Wish } from "@/figure/wish";

export interface PoseFigureProps {
  /** Key of the pose, such as `warrior_2`; an unknown one or null stands as in mountain. */
  pose: string | null;
  /** The body's own left or right, not the viewer's. */
  side?: PoseSide;
  /** The pose that comes next, so that it is ready by then. */
  next?: { pose: string | null; side: PoseSide } | null;
  /** Degrees the model is turned; default 0. */
  turn?: number;
  colours?: FigureColours;
  onReady?: () => void;
}

const wished = (pose: string | null, side: PoseSide): Wish => ({ kind: "pose", pose: pose ?? "mountain", side });

export function PoseFigure({ pose, side = null, next = null, ...view }: PoseFigureProps) {
  const ahead = next && wished(next.pose, next.side);
  return (
    <Picture
      wish={wished(pose, side)}
      ahead={ahead}
      label={`Figure in ${(pose ?? "mountain").replaceAll("_", " ")}`}
      {...view}
    />
  );
}
