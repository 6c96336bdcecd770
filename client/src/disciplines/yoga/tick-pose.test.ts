import { expect, test } from "vitest";
import type { Status } from "@/api/types";
import { withTick } from "@/disciplines/yoga/tick-pose";
import { type Draft, draftOf } from "@/practice/editing";
import { session } from "@/practice/fixtures";

/** A session of four poses of which two were held. */
function halfDone(status: Status): Draft {
  const draft = draftOf(session({ status }));
  const poses = [true, true, false, false].map((done) => ({ name: "Tree", hold_seconds: 30, done }));
  return { ...draft, attributes: { ...draft.attributes, details: { poses } } };
}

test("exactly half is not more than half: the third of four makes it Partial, the fourth Completed", () => {
  const third = withTick(halfDone("ABANDONED"), 2);
  expect(third.status).toBe("PARTIAL");
  expect(withTick(third, 3).status).toBe("COMPLETED");
  expect(withTick(third, 2).status).toBe("ABANDONED");
});

test("an outcome that somebody chose against the rule stays, whatever is ticked", () => {
  expect(withTick(halfDone("COMPLETED"), 2).status).toBe("COMPLETED");
  expect(withTick(halfDone("PARTIAL"), 0).status).toBe("PARTIAL");
});

test("a tick in a session that still runs does not end it", () => {
  expect(withTick(halfDone("ACTIVE"), 2).status).toBe("ACTIVE");
});
