/** A session for tests: two sections, three activities, unknown keys everywhere. */

import type { Session } from "@/api/types";
import { newActivity } from "@/features/sessions/editing";

export function session(changes: Partial<Session> = {}): Session {
  const scales = { ...newActivity("Scales", "scales"), duration_seconds: 300, extra: { tuning: "E" } };
  return {
    id: "p1",
    name: "Morning",
    parent_id: "g1",
    parent_name: "Guitar",
    session_start: "2026-11-20T07:00:00.000000Z",
    session_end: "2026-11-20T07:30:00.000000Z",
    total_duration_seconds: 300,
    section_seconds: [
      [600, 300],
      [0, 0],
    ],
    status: "COMPLETED",
    discipline: "music",
    session_type: "CHORDS",
    session_date: "2026-11-20",
    time_slot: null,
    is_retroactive: false,
    template_id: null,
    version: 3,
    attributes: {
      version: 1,
      sections: [
        { id: "warm", name: "Warm-up", planned_seconds: 600, activities: [scales, newActivity("Arpeggios", "arps")] },
        {
          id: "main",
          name: "Main",
          planned_seconds: null,
          activities: [newActivity("Blue Bossa", "bossa")],
          extra: { mood: 4 },
        },
      ],
      notes: "Slow today.",
      details: { config: { mode: "scales" } },
      extra: { old_key: [1, 2, 3] },
    },
    metrics: [],
    splits: [],
    root_id: "g1",
    position: 0,
    duration_source: "activities",
    trail: [{ id: "g1", type: "UltimateGoal", name: "Guitar" }],
    also_counts_for: [],
    created_at: "2026-11-20T07:00:00.000000Z",
    updated_at: "2026-11-20T07:30:00.000000Z",
    ...changes,
  };
}
