import { expect, test } from "vitest";
import { onceMore } from "@/features/sessions/once-more";
import { newActivity } from "@/practice/editing";
import { session } from "@/practice/fixtures";

test("doing a session again keeps what it consisted of and nothing of what was done", () => {
  const metrics = [{ metric_id: "tempo", split_id: null, value: 80 }];
  const set = { instance_id: "old-3", completed: true, duration_seconds: 60, metrics };
  const scales = { ...newActivity("Scales", "old-1"), planned_seconds: 300, notes: "Slow", metrics, completed: true };
  const chords = { ...newActivity("Chords", "old-2"), sets: [set], duration_seconds: 90 };
  const { attributes } = session();
  let count = 0;
  const again = onceMore(
    { ...attributes, sections: [{ id: "old-4", name: "Warm-up", planned_seconds: 600, activities: [scales, chords] }] },
    () => `new-${++count}`,
  );
  const [section] = again.sections;
  expect(section).toMatchObject({ name: "Warm-up", planned_seconds: 600 });
  expect(section?.activities[0]).toMatchObject({ name: "Scales", planned_seconds: 300, notes: "", metrics: [] });
  expect(section?.activities[0]?.completed).toBe(false);
  expect(section?.activities[1]).toMatchObject({ name: "Chords", duration_seconds: null });
  expect(section?.activities[1]?.sets).toMatchObject([{ completed: false, duration_seconds: null, metrics: [] }]);
  expect(again).toMatchObject({ notes: "", pauses: [], details: attributes.details });
  expect(JSON.stringify(again)).not.toMatch(/old-/);
});
