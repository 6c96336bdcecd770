/** Climbing, on rock and on plastic. */

import { IconMountain } from "@tabler/icons-react";
import { lazy } from "react";
import type { DisciplinePlugin } from "@/disciplines/contract";

export const CLIMBING: DisciplinePlugin = {
  key: "climbing",
  label: "Climbing",
  hint: "sends, sets, boards",
  Icon: IconMountain,
  drill: {
    name: "Climbing session",
    summary: "Log a climb in two taps: its grade, then how it went.",
    setup: [],
    hasAll: true,
    more: [
      { path: "routes", label: "Routes" },
      { path: "competitions", label: "Competitions" },
    ],
    Pages: lazy(async () => ({ default: (await import("@/disciplines/climbing/pages")).ClimbingPages })),
  },
  Details: lazy(async () => ({ default: (await import("@/disciplines/climbing/details")).ClimbingSession })),
  completion: null,
  settings: {
    title: "Grades",
    sub: "how they are shown and logged",
    Icon: IconMountain,
    Fields: lazy(async () => ({ default: (await import("@/disciplines/climbing/grade-settings")).GradeSettings })),
  },
  kept: {
    form: "line",
    name: "climbing-writes",
    send: async (client, userId) => {
      (await import("@/disciplines/climbing/kept/open-outbox")).openOutbox(client, userId);
    },
  },
};
