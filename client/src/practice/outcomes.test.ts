import { describe, expect, it } from "vitest";
import type { Activity } from "@/api/types";
import * as editing from "@/practice/editing";
import { session } from "@/practice/fixtures";
import { suggestedStatus, withOutcome } from "@/practice/outcomes";
import { newDocument } from "@/practice/sections";

const document = session().attributes;

describe("an outcome", () => {
  const end = "2026-11-20T07:40:00.000000Z";
  const open = { start: "2026-11-20T07:30:00.000000Z", stop: null };
  const running: editing.Draft = {
    ...editing.draftOf(session({ status: "ACTIVE", session_end: null })),
    attributes: editing.editActivity(document, "arps", (one) => ({ ...one, intervals: [open] })),
  };

  it("ends a running session and its open clocks", () => {
    const finished = withOutcome(running, "COMPLETED", end);
    expect(finished).toMatchObject({ status: "COMPLETED", session_end: end });
    expect(finished.attributes.sections[0]?.activities[1]?.intervals).toEqual([{ ...open, stop: end }]);
  });

  it("of a finished session leaves its end alone, and Running takes it away", () => {
    const finished = withOutcome(running, "COMPLETED", end);
    expect(withOutcome(finished, "PARTIAL", "2027-01-01T00:00:00.000000Z").session_end).toBe(end);
    expect(withOutcome(finished, "ACTIVE", end)).toMatchObject({ status: "ACTIVE", session_end: null });
  });
});

describe("the suggested outcome", () => {
  const at = (minute: string) => `2026-11-20T07:${minute}:00.000000Z`;
  const activity = (more: Partial<Activity>): Activity => ({ ...editing.newActivity("Scales", "scales"), ...more });
  const suggest = (...activities: Activity[]) => {
    const sections = [{ id: "main", name: "Main", planned_seconds: null, activities }];
    return suggestedStatus({ ...newDocument(), sections });
  };
  const five = [{ start: at("00"), stop: at("05") }];
  const ticked = activity({ completed: true });
  const set = (completed: boolean) => ({ instance_id: "s", completed, duration_seconds: null, metrics: [] });

  it("is Completed when all is done, or when nothing says anything", () => {
    expect(suggest()).toBe("COMPLETED");
    expect(suggest(activity({}), activity({}))).toBe("COMPLETED");
    expect(suggest(ticked, activity({ intervals: five }))).toBe("COMPLETED");
  });

  it("is Partial above a half, and Abandoned at a half and below", () => {
    expect(suggest(ticked, ticked, activity({}))).toBe("PARTIAL");
    expect(suggest(ticked, activity({}))).toBe("ABANDONED");
    expect(suggest(ticked, activity({ sets: [set(true), set(false)] }))).toBe("PARTIAL");
    expect(suggest(activity({ intervals: five, planned_seconds: 500 }))).toBe("PARTIAL");
    expect(suggest(activity({ intervals: five, planned_seconds: 600 }))).toBe("ABANDONED");
  });
});
