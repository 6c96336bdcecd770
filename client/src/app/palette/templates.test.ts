import { expect, test } from "vitest";
import type { TemplateItem } from "@/api/types";
import { templateRows } from "./templates";

const template = (id: string, name: string): TemplateItem => ({
  ...{ id, name, description: null, discipline: "music", session_type: "CHORDS", goal_id: null, goal_name: null },
  ...{ difficulty: null, focus_area: null, archived: false, section_seconds: [], planned_seconds: 1200 },
  ...{ activity_count: 0, has_setup: false, created_at: null, updated_at: null, version: 1 },
  usage: { session_count: 0, last_session_date: null, median_seconds: null, completed_count: 0, rated_count: 0 },
});

test("a template is found by the beginnings of its words: used first, then edited, then the others", () => {
  const templates = [template("t1", "Chords, 20 min"), template("t2", "Slow hips"), template("t3", "Evening chords")];
  const labels = (typed: string) => templateRows(templates, typed).map(({ label }) => label);
  expect(labels("cho")).toEqual(["Use Chords, 20 min now", "Edit Chords, 20 min", "Use Evening chords now"]);
  expect(labels("20 cho")).toEqual(["Use Chords, 20 min now", "Edit Chords, 20 min"]);
  expect(labels("hords")).toEqual([]);
});
