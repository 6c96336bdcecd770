/** A person's templates, activities and goals for tests of the quick add: Friday, 20 November 2026, 09:05 in Berlin. */

import type { ActivityDefinition, Discipline, TemplateItem } from "@/api/types";
import type { Place } from "@/practice/places";
import type { DayClock } from "@/practice/quick-add-days";
import type { PlanWorld } from "@/practice/quick-add-plan";
import type { QuickWorld } from "@/practice/quick-add-world";

export const NOW = Date.parse("2026-11-20T08:05:20Z");
export const CLOCK: DayClock = { time_zone: "Europe/Berlin", day_start_hour: 4, hour_cycle: "h24", week_start: 0 };

function discipline(key: Discipline["key"], label: string, types: [string, string][]): Discipline {
  const session_types = types.map(([type, word]) => ({ key: type, label: word }));
  const plain = { details_version: 1, fields: [], metrics: [], has_progress: false, starter_count: 0 };
  return { key, label, summary: "", session_types, default_daily_cap: null, ...plain };
}

export const DISCIPLINES = [
  discipline("music", "Music", [
    ["PIECE", "Piece"],
    ["CHORDS", "Chords"],
    ["SCALES", "Scales"],
    ["CUSTOM", "Custom"],
  ]),
  discipline("drawing", "Drawing", [["FREE", "Free"]]),
];

export function template(id: string, name: string, changes: Partial<TemplateItem>): TemplateItem {
  return {
    ...{ id, name, description: null, discipline: "music", session_type: "CHORDS", goal_id: null, goal_name: null },
    ...{
      difficulty: null,
      focus_area: null,
      archived: false,
      section_seconds: [],
      planned_seconds: 0,
      has_setup: false,
    },
    ...{ activity_count: 0, created_at: null, updated_at: null, version: 1 },
    usage: { session_count: 0, last_session_date: null, median_seconds: null, completed_count: 0, rated_count: 0 },
    ...changes,
  };
}

export function activity(id: string, name: string, key: string): ActivityDefinition {
  return {
    ...{ id, name, description: null, discipline: key, group_id: null, has_sets: false },
    ...{ metrics_multiplicative: false, archived: false, metrics: [], splits: [] },
    ...{ session_count: 0, last_session_date: null, version: 1 },
  };
}

export function goal(id: string, name: string, above: string[] = [], completed = false): Place {
  return { id, type: "MidTermGoal", name, above, completed };
}

/** What the plan asks of the world, from what the line was read with. */
export function planWorld({ clock, now, named, goals }: QuickWorld): PlanWorld {
  const labelOf = (id: string) => named.find(({ option }) => option.key === id)?.option.label ?? "";
  return {
    ...{ clock, now, disciplines: DISCIPLINES, likelyDiscipline: "yoga", goalDiscipline: () => null },
    templates: [template("t-chords", "Chords, 20 min", { planned_seconds: 1200 })],
    activityName: labelOf,
    goalName: (id) => goals.find(({ option }) => option.key === id)?.option.label ?? null,
  };
}
