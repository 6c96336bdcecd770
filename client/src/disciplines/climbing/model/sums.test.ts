import { expect, test } from "vitest";
import { climb, climbs } from "./climbs-for-tests";
import { leftOf, newestFirst, sayEmpty, sayToday, sumsOf } from "./day";
import { pyramidOf, sayPyramid } from "./pyramid";
import { runBefore } from "./results";
import { triesFor } from "./styles";

const CUP = { id: "cup", name: "the Hall cup" };

test("a session comes to its sends, all its tries, and the hardest of each scale", () => {
  const logged = [
    climb({ grade: "V4", difficulty: 4 }),
    climb({ grade: "V6", difficulty: 6, style: "ATTEMPT", tries: 5 }),
    climb({ grade: "V5", difficulty: 5, style: "REDPOINT", tries: 3 }),
    climb({ grade: "6a", grade_system: "French", scale: "rope", difficulty: 10, style: "ONSIGHT" }),
  ];
  const { sends, tries, hardest } = sumsOf(logged);
  expect([sends, tries, hardest.boulder?.grade, hardest.rope?.grade]).toEqual([3, 10, "V5", "6a"]);
});

test("of sends as hard as each other the hardest is the one climbed first, however the list is sorted", () => {
  const first = climb({ id: "b", grade: "6B", grade_system: "Font", climbed_at: "2026-11-20T17:59:00.000000Z" });
  const later = climb({ id: "a" });
  expect(sumsOf([first, later]).hardest.boulder?.grade).toBe("6B");
  expect(sumsOf([later, first]).hardest.boulder?.grade).toBe("6B");
});

test("the list of the day has the last one on top, also of two in the same second", () => {
  const logged = [
    climb({ id: "a" }),
    climb({ id: "b" }),
    climb({ id: "c", climbed_at: "2026-11-20T17:59:00.000000Z" }),
  ];
  expect(newestFirst(logged).map(({ id }) => id)).toEqual(["b", "a", "c"]);
});

test("today is said in sends and what counts for the competition", () => {
  const competition = { competition_type: "BOULDER", competition_id: "cup", name: "the Hall cup" } as const;
  expect(sayToday([climb(), climb({ competition }), climb({ style: "ATTEMPT" })], CUP)).toBe(
    "2 sends · 1 in the Hall cup",
  );
  expect(sayToday([climb({ style: "ATTEMPT" })], null)).toBe("1 attempt");
  expect(sayToday([], CUP)).toBe("");
});

test("the cap says how many sessions are left, never less than none", () => {
  expect([leftOf(3, 2), leftOf(3, 4), leftOf(null, 2)]).toEqual([{ left: 1, cap: 3 }, { left: 0, cap: 3 }, null]);
  expect(sayEmpty(leftOf(3, 3))).toContain("3 of 3 sessions are there already");
});

test("a flash and an onsight are one try, whatever the stepper says", () => {
  expect((["FLASH", "ONSIGHT", "REDPOINT", "REPEAT", "ATTEMPT"] as const).map((style) => triesFor(style, 3))).toEqual([
    1, 1, 3, 3, 3,
  ]);
});

test("the pyramid counts first tries and later ones apart", () => {
  const logged = [
    ...climbs(2, { grade: "V4", difficulty: 4, style: "FLASH" }),
    ...climbs(1, { grade: "6B+", grade_system: "Font", difficulty: 4.5, style: "REDPOINT", tries: 3 }),
    ...climbs(1, { grade: "V4", difficulty: 4, style: "REPEAT" }),
    ...climbs(1, { grade: "V5", difficulty: 5, style: "REDPOINT", tries: 2 }),
    ...climbs(2, { grade: "V7", difficulty: 7, style: "ATTEMPT", tries: 4 }),
  ];
  const steps = pyramidOf(logged, "V");
  expect(steps).toEqual([
    { grade: "V7", first_try_count: 0, after_tries_count: 0, send_count: 0, attempt_tries: 8 },
    { grade: "V5", first_try_count: 0, after_tries_count: 1, send_count: 1, attempt_tries: 0 },
    { grade: "V4", first_try_count: 2, after_tries_count: 2, send_count: 4, attempt_tries: 0 },
  ]);
  expect(sayPyramid(steps)).toBe("V4 is wide enough: 4 sends under 1 on V5.");
  expect(sayPyramid(steps.slice(0, 2))).toBeNull();
  const few = { first_try_count: 2, after_tries_count: 0, send_count: 2, attempt_tries: 0 };
  expect(sayPyramid(["V4", "V3"].map((grade) => ({ grade, ...few })))).toBeNull();
});

test("last time is the session before in which anything was climbed, also of an old one", () => {
  const run = (id: string, tries: number) => ({ id, values: { tries } });
  const runs = [run("c", 4), run("empty", 0), { id: "nothing", values: {} }, run("b", 2), run("a", 1)];
  expect(["c", "b", "a", "new", null].map((id) => runBefore(runs, id)?.id)).toEqual(["b", "a", undefined, "c", "c"]);
});
