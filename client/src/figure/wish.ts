/** What is asked to be built: the figure of a seed, or a yoga pose; and by which name it is known again. */

import type { FigureSpec, PoseSide } from "@/figure/spec";

export type Wish =
  | ({ kind: "figure" } & FigureSpec)
  | {
      kind: "pose";
      /** Key of the pose, such as `warrior_2`; an unknown one stands as in mountain. */
      pose: string;
      side: PoseSide;
    };

/** How finely it is built: for the whole screen, for a small picture, for one no larger than a finger. */
export type Detail = "full" | "small" | "tiny";

/** Return the name of a wish: the same for the same figure. */
export function keyOf(wish: Wish): string {
  return wish.kind === "pose"
    ? `pose ${wish.pose} ${wish.side ?? "both"}`
    : `${wish.category} ${wish.gender} ${wish.clothing} ${wish.seed}`;
}
