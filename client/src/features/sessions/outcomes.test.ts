import { describe, expect, it } from "vitest";
import * as editing from "@/features/sessions/editing";
import { session } from "@/features/sessions/fixtures";
import { reopened, withOutcome } from "@/features/sessions/outcomes";

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

  it("can be taken back with its stops", () => {
    const finished = withOutcome(running, "COMPLETED", end);
    const back = { ...withOutcome(finished, "ACTIVE", end), attributes: reopened(finished, running, end) };
    expect(back).toEqual(running);
  });
});
