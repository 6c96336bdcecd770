/** Sequences of poses. */

import { IconYoga } from "@tabler/icons-react";
import { lazy } from "react";
import type { DisciplinePlugin } from "@/disciplines/contract";
import { completion } from "@/disciplines/yoga/completion";

export const YOGA: DisciplinePlugin = {
  key: "yoga",
  label: "Yoga",
  hint: "sequences, holds",
  Icon: IconYoga,
  drill: {
    name: "Yoga player",
    summary: "Sequences with holds, sides, cues and a bell",
    setup: ["poses"],
    setupPath: (templateId) => `build/${templateId}`,
    more: [{ path: "build/new", label: "New yoga sequence" }],
    Pages: lazy(async () => ({ default: (await import("@/disciplines/yoga/pages")).YogaPages })),
  },
  Details: lazy(async () => ({ default: (await import("@/disciplines/yoga/details-panel")).YogaDetails })),
  completion,
  kept: {
    form: "texts",
    name: "fractal-goals-sequence",
    send: async (client, userId) =>
      (await import("@/disciplines/yoga/sequence-savers")).sendKeptSequences(client, userId),
  },
};
