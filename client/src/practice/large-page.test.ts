import { expect, test } from "vitest";
import { session } from "@/practice/fixtures";
import { isRun, largePageOf, pageOfStarted } from "@/practice/large-page";

const of = (discipline: string, details: Record<string, unknown>, sections = session().attributes.sections) => ({
  ...session({ discipline }),
  attributes: { ...session().attributes, details, sections },
});

test("a session without a drill goes on its own page, and its clock in the large timer", () => {
  const odd = of("general", { steps: [{}], run: { index: 1 } });
  expect([isRun(odd), pageOfStarted(odd), largePageOf(odd)]).toEqual([false, "/sessions/p1", "/sessions/p1/timer"]);
});

test("one that says what its drill was set up with, or where it is, goes on in the drill", () => {
  const setUp = of("music", { chord_types: ["maj7"] });
  expect([pageOfStarted(setUp), largePageOf(setUp)]).toEqual(["/drills/music", "/drills/music"]);
  expect(isRun(of("drawing", { steps: [{ count: 5, seconds: 30 }] }))).toBe(true);
  expect(isRun(of("story", { run: { started_at: null } }))).toBe(true);
});

test("an own label, an empty set-up and what other programs left set nothing up", () => {
  const odd = [{ label: "Choir" }, { config: { mode: "scales" } }, { chord_types: [], scales: [] }, { run: null }];
  expect(odd.map((details) => isRun(of("music", details)))).toEqual([false, false, false, false]);
});

test("every climbing session without sections is logged on the page of climbing", () => {
  expect([isRun(of("climbing", {}, [])), isRun(of("climbing", { is_at_gym: true }))]).toEqual([true, false]);
});
