/** For tests: a session of two sections and three activities with unknown keys everywhere, and definitions. */

import type { ActivityDefinition, MetricDefinition, Session } from "@/api/types";
import { newActivity } from "@/practice/editing";

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
    result: null,
    setup_key: null,
    session_metrics: [],
    note: "Slow today.",
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
      pauses: [],
      confirmed_at: null,
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
    steps: [],
    template: null,
    feedback: null,
    assets: [],
    suggested_status: "ABANDONED",
    long_run: null,
    created_at: "2026-11-20T07:00:00.000000Z",
    updated_at: "2026-11-20T07:30:00.000000Z",
    ...changes,
  };
}

/** A metric that is higher the better. */
export function metricNamed(id: string, name: string, unit: string): MetricDefinition {
  const rules = { minimum: null, maximum: null, is_multiplicative: false, is_top_set_metric: false };
  return { id, name, unit, better: "higher", ...rules };
}

/** An activity that can be practised. */
export function definition(id: string, name: string, changes: Partial<ActivityDefinition> = {}): ActivityDefinition {
  return {
    id,
    name,
    description: null,
    discipline: "music",
    group_id: null,
    has_sets: false,
    metrics_multiplicative: false,
    archived: false,
    metrics: [],
    splits: [],
    session_count: 0,
    last_session_date: null,
    version: 1,
    ...changes,
  };
}
