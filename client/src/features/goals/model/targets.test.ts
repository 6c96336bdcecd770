import { describe, expect, test } from "vitest";
import type { Target } from "@/api/types";
import { definition, metricNamed } from "@/practice/fixtures";
import { draftOf, emptyDraft, readDraft } from "./target-drafts";
import { sayBudget, sayCompletion, sayReached, sayTarget, sayWithin } from "./target-words";
import { previewTargets, targetInputs } from "./targets";

const TARGET: Target = {
  ...{ id: "t", name: "", activity_id: "form", activity_name: "Whole form", count: 3, extra: {} },
  ...{ from_date: null, to_date: null, met_count: 2, is_met: false, progress: 0.67, practice_session_id: null },
  metrics: [{ metric_id: "bpm", name: "Tempo", unit: "bpm", operator: "at_least", value: 120, best: 112 }],
};
const ACTIVITIES = [definition("form", "Whole form", { metrics: [metricNamed("bpm", "Tempo", "bpm")] })];
const ids = () => {
  let last = 0;
  return () => {
    last += 1;
    return `new-${last}`;
  };
};

describe("how targets are said", () => {
  test("by its name, else by what it asks", () => {
    expect(sayTarget({ ...TARGET, name: "At 120" })).toBe("At 120");
    expect(sayTarget(TARGET)).toBe("Whole form: at least 120 bpm, three times");
    expect(sayTarget({ ...TARGET, count: 1 })).toBe("Whole form: at least 120 bpm");
    expect(sayTarget({ ...TARGET, count: 12, metrics: [] })).toBe("Whole form: 12 times");
    expect(sayTarget({ ...TARGET, activity_name: null, count: 1 })).toBe("An activity that is gone: at least 120 bpm");
  });

  test("how far: times met of times asked, or the best value of the one asked", () => {
    expect(sayReached(TARGET)).toBe("2 / 3");
    expect(sayReached({ ...TARGET, count: 1 })).toBe("112 / 120 bpm");
    expect(sayReached({ ...TARGET, count: 1, metrics: [], met_count: 0 })).toBe("0 / 1");
  });

  test("within which days", () => {
    expect(sayWithin({ from_date: "2026-11-01", to_date: "2026-12-06" }, "2026-11-20")).toBe(
      "from 1 November to 6 December",
    );
    expect(sayWithin({ from_date: null, to_date: "2027-01-31" }, "2026-11-20")).toBe("by 31 January 2027");
    expect(sayWithin(TARGET, "2026-11-20")).toBe("");
  });
});

describe("a target that is typed", () => {
  test("reads back as it was", () => {
    expect(readDraft(draftOf(TARGET), ACTIVITIES, TARGET, ids())).toEqual({
      target: targetInputs([TARGET])[0],
      activity: null,
    });
  });

  test("a name that is known is that activity, whatever its capitals", () => {
    const metric = { key: "k", metricId: "bpm", name: "", unit: "", operator: "at_most" as const, value: "92,5" };
    const draft = { ...emptyDraft("t", "k"), activity: " whole FORM ", metrics: [metric] };
    expect(readDraft(draft, ACTIVITIES, null, ids())).toMatchObject({
      activity: null,
      target: { activity_id: "form", metrics: [{ metric_id: "bpm", operator: "at_most", value: 92.5 }], count: 1 },
    });
  });

  test("a new name makes an activity with its measure", () => {
    const metric = { key: "k", metricId: null, name: "bpm", unit: "bpm", operator: "at_least" as const, value: "60" };
    const draft = { ...emptyDraft("t", "k"), activity: "Slow blues", metrics: [metric] };
    expect(readDraft(draft, ACTIVITIES, null, ids())).toMatchObject({
      activity: { id: "new-1", name: "Slow blues", metrics: [{ id: "new-2", name: "bpm", unit: "bpm" }] },
      target: { activity_id: "new-1", metrics: [{ metric_id: "new-2", value: 60 }] },
    });
  });

  test("without a value the activity only has to be done", () => {
    const draft = { ...emptyDraft("t", "k"), activity: "Whole form", count: "5" };
    expect(readDraft(draft, ACTIVITIES, null, ids())).toMatchObject({ target: { metrics: [], count: 5 } });
  });

  test("says what is missing", () => {
    const good = { ...draftOf(TARGET), from: "2026-11-01" };
    const missing = (changes: Partial<typeof good>) => readDraft({ ...good, ...changes }, ACTIVITIES, null, ids());
    expect(missing({ activity: " " })).toEqual({ missing: "activity" });
    expect(missing({ count: "1.5" })).toEqual({ missing: "times" });
    expect(missing({ metrics: good.metrics.map((metric) => ({ ...metric, value: "12o" })) })).toEqual({
      missing: "value",
    });
    expect(missing({ to: "2026-10-31" })).toEqual({ missing: "dates" });
  });

  test("before the server has answered, what was recorded stands", () => {
    const [input] = targetInputs([TARGET]);
    if (!input) throw new Error("No target");
    const shown = previewTargets(
      [
        { ...input, count: 5 },
        { id: "u", activity_id: "form" },
      ],
      [TARGET],
      ACTIVITIES,
    );
    expect(shown[0]).toEqual({ ...TARGET, count: 5 });
    expect(shown[1]).toMatchObject({ id: "u", activity_name: "Whole form", met_count: 0, progress: 0 });
  });
});

describe("budgets and completions", () => {
  test("a week against its budget", () => {
    expect(sayBudget(7800, 300)).toBe("2 h 50 to go");
    expect(sayBudget(19_200, 300)).toBe("20 min over");
    expect(sayBudget(18_000, 300)).toBe("just so");
  });

  test("how it was completed, and opened again", () => {
    const said = (instant: string) => ({ "2026-11-03": "3 Nov", "2026-11-05": "5 Nov" })[instant.slice(0, 10)] ?? "?";
    const completion = {
      ...{ id: "c", completed_at: "2026-11-03T10:00:00Z", reopened_at: "2026-11-05T10:00:00Z" },
      ...{ source: "targets" as const, practice_session_id: "p", practice_name: "Blue Bossa" },
    };
    expect(sayCompletion(completion, said)).toBe("Completed 3 Nov by its targets in “Blue Bossa”; opened again 5 Nov.");
    const children = { ...completion, source: "children" as const, practice_name: null, reopened_at: null };
    expect(sayCompletion(children, said)).toBe("Completed 3 Nov by the goals below.");
    expect(sayCompletion({ ...children, source: "manual" }, said)).toBe("Completed 3 Nov.");
  });
});
