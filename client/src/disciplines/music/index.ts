/** An instrument or the voice. */

import { IconMusic } from "@tabler/icons-react";
import { lazy } from "react";
import type { DisciplinePlugin } from "@/disciplines/contract";
import { musicCompletion } from "@/disciplines/music/completion";

export const MUSIC: DisciplinePlugin = {
  key: "music",
  label: "Music",
  hint: "chords, scales",
  Icon: IconMusic,
  drill: {
    name: "Chord and scale drill",
    summary: "Asks for chords or scales, the slow ones more often, and times each answer.",
    setup: ["chord_types", "scales", "prompts"],
    setupPath: (templateId) => `?setup=${templateId}`,
    more: [
      { path: "metronome", label: "Metronome" },
      { path: "progress", label: "Progress of chords and scales" },
    ],
    Pages: lazy(async () => ({ default: (await import("@/disciplines/music/pages")).MusicPages })),
  },
  Details: lazy(async () => ({ default: (await import("@/disciplines/music/music-details")).MusicDetails })),
  completion: musicCompletion,
};
