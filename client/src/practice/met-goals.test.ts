import { expect, test } from "vitest";
import { newActivity } from "@/practice/editing";
import { session } from "@/practice/fixtures";
import { recordedIn, sayMet } from "@/practice/met-goals";

function target(name: string) {
  const nothing = { metrics: [], from_date: null, to_date: null, extra: {}, practice_session_id: "p1" };
  const met = { count: 1, met_count: 1, is_met: true, progress: 1 };
  return { id: name, name, activity_id: "bossa", activity_name: "Blue Bossa", ...nothing, ...met };
}

test("a goal that is met is told with its target, as far as that has a name", () => {
  const bossa = { name: "Blue Bossa", targets: [target("Whole form at 120 bpm")] };
  expect(sayMet([bossa])).toBe("“Whole form at 120 bpm” is met: “Blue Bossa” is done.");
  expect(sayMet([{ ...bossa, targets: [target("")] }])).toBe("The target of “Blue Bossa” is met: it is done.");
  expect(sayMet([{ ...bossa, targets: [target("One"), target("Two")] }])).toBe(
    "The targets of “Blue Bossa” are met: it is done.",
  );
  expect(sayMet([bossa, { name: "Open mic", targets: [] }])).toBe(
    "“Blue Bossa” and “Open mic” are done: their targets are met.",
  );
});

test("targets see values of known activities, not notes and not activities without a definition", () => {
  const withActivities = (...activities: ReturnType<typeof newActivity>[]) => {
    const sections = [{ id: "s", name: "Main", planned_seconds: null, activities }];
    return session({ attributes: { ...session().attributes, sections } });
  };
  const bossa = newActivity("Blue Bossa", "one", "bossa");
  const seen = recordedIn(withActivities(bossa));
  expect(recordedIn(withActivities({ ...bossa, notes: "Slow." }, newActivity("Tuning", "two")))).toEqual(seen);
  const tempo = { metric_id: "tempo", split_id: null, value: 120 };
  expect(recordedIn(withActivities({ ...bossa, metrics: [tempo] }))).not.toEqual(seen);
});
