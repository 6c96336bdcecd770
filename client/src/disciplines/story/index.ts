/** Bedtime stories and rituals. */

import { IconBook } from "@tabler/icons-react";
import { lazy } from "react";
import type { DisciplinePlugin } from "@/disciplines/contract";

export const STORY: DisciplinePlugin = {
  key: "story",
  label: "Stories",
  hint: "bedtime, rituals",
  Icon: IconBook,
  drill: {
    name: "Bedtime story",
    summary: "Read aloud, slowly, in the dark, with a sleep timer",
    setup: ["prompt", "story_text", "ritual_id"],
    more: [
      { path: "rituals", label: "Rituals" },
      { path: "profile", label: "For stories: moods, characters, what calms" },
      { path: "service", label: "Writing service" },
    ],
    Pages: lazy(async () => ({ default: (await import("@/disciplines/story/pages")).StoryPages })),
  },
  Details: lazy(async () => ({ default: (await import("@/disciplines/story/details-panel")).StoryDetails })),
  completion: null,
  kept: {
    form: "texts",
    name: "fractal-goals-ritual",
    send: async (client, userId) => (await import("@/disciplines/story/ritual-kept")).sendKeptRituals(client, userId),
  },
  settings: {
    title: "For stories",
    sub: "used only when a story is written or read",
    Icon: IconBook,
    Fields: lazy(async () => ({ default: (await import("@/disciplines/story/story-settings")).StorySettings })),
  },
};
