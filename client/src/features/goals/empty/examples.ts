/** Four beginnings for an empty tree: a root with a few goals below it, no sessions. */

import type { GoalLevelType } from "../model/levels";

export interface Seed {
  type: GoalLevelType;
  name: string;
  below: readonly Seed[];
}

const seed = (type: GoalLevelType, name: string, ...below: Seed[]): Seed => ({ type, name, below });

export const EXAMPLES: readonly { discipline: string; seed: Seed }[] = [
  {
    discipline: "music",
    seed: seed(
      "UltimateGoal",
      "Play a set in public",
      seed(
        "MidTermGoal",
        "Ten songs from memory",
        seed("ShortTermGoal", "One song, whole form", seed("ImmediateGoal", "The first eight bars, slowly")),
      ),
      seed("MidTermGoal", "Play for two friends"),
    ),
  },
  {
    discipline: "drawing",
    seed: seed(
      "UltimateGoal",
      "Draw people from life",
      seed(
        "MidTermGoal",
        "500 timed gestures",
        seed("ShortTermGoal", "Fifty at one minute", seed("ImmediateGoal", "Five at one minute")),
      ),
      seed("MidTermGoal", "Draw outside once a week"),
    ),
  },
  {
    discipline: "climbing",
    seed: seed(
      "LongTermGoal",
      "Climb 7a outdoors",
      seed(
        "MidTermGoal",
        "Power endurance",
        seed("ShortTermGoal", "Four by four, twice a week", seed("ImmediateGoal", "Choose four problems")),
      ),
      seed("MidTermGoal", "Read routes better"),
    ),
  },
  {
    discipline: "yoga",
    seed: seed(
      "LongTermGoal",
      "A body that recovers",
      seed(
        "MidTermGoal",
        "Hips and hamstrings",
        seed("ShortTermGoal", "Ten minutes after each session", seed("ImmediateGoal", "Roll out the mat tonight")),
      ),
      seed("MidTermGoal", "Sleep before eleven"),
    ),
  },
];
