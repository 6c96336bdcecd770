import { expect, test } from "vitest";
import type { SearchHit } from "@/api/types";
import { type Asked, buildGroups, readText, type World } from "./groups";
import { INDEX } from "./rows-for-tests";

const WORLD: World = {
  index: INDEX,
  hits: null,
  recent: [],
  today: "2026-11-20",
  running: null,
  templates: [],
  nextTheme: "dark",
};

const NOTE: SearchHit = {
  id: "run",
  type: "PracticeSession",
  name: "Repertoire run-through",
  field: "notes",
  excerpt: "Blue Bossa held, the bridge did not",
  trail: [],
  deadline: null,
  completed: false,
  status: "COMPLETED",
  discipline: "music",
  session_date: "2026-11-19",
  total_duration_seconds: 2220,
  trash_entry_id: null,
};

function show(text: string, more: Partial<Asked> = {}, world: Partial<World> = {}) {
  const asked: Asked = { text, mode: { kind: "find" }, filters: { kind: null, state: null }, expanded: [], ...more };
  const groups = buildGroups(asked, { ...WORLD, ...world }, ([first]) => first && INDEX.byId.get(first.key));
  return Object.fromEntries(groups.map(({ title, rows }) => [title, rows.map(({ label }) => label)]));
}

test("goals, what can be done with the first of them, then sessions", () => {
  expect(show("blue bo")).toEqual({
    Goals: ["Blue Bossa, whole form", "Bridge at 96 bpm"],
    Do: [
      "Start a session under Blue Bossa, whole form",
      "Add a step to Blue Bossa, whole form",
      "Show Blue Bossa, whole form in the icicle",
    ],
    Sessions: ["Blue Bossa again", "Blue Bossa"],
  });
});

test("what only the server found follows, with the place where the words stand", () => {
  const asked: Asked = { text: "held", mode: { kind: "find" }, filters: { kind: null, state: null }, expanded: [] };
  const [group] = buildGroups(asked, { ...WORLD, hits: [NOTE] }, () => undefined);
  expect(group?.title).toBe("Sessions");
  expect(group?.rows[0]?.second).toBe("Thu 19 Nov · note: “Blue Bossa held, the bridge did not”");
});

test("five of a group, and the rest when asked", () => {
  const hits = [1, 2, 3, 4, 5, 6, 7].map((number) => ({ ...NOTE, id: `s${number}`, name: `Take ${number}` }));
  expect(show("zz", {}, { hits }).Sessions?.at(-1)).toBe("More: 2 sessions");
  expect(show("zz", { expanded: ["sessions"] }, { hits }).Sessions).toHaveLength(7);
});

test("+ shows goals only, > what can be done", () => {
  expect(readText("+ blue")).toEqual({ scope: "goals", words: "blue" });
  expect(Object.keys(show("+blue bo"))).toEqual(["Goals", "Do"]);
  expect(show(">go to tr")).toEqual({ Do: ["Go to the trash"] });
  expect(show("> icic")).toEqual({ Do: ["Go to the icicle"] });
});

test("without a letter, what was used last", () => {
  expect(show("", {}, { recent: ["bridge", "gone", "old"] })["Last used"]).toEqual(["Bridge at 96 bpm", "Blue Bossa"]);
});

test("a step asks for its level, the step's own first", () => {
  expect(show("Count in four", { mode: { kind: "name", parentId: "songs" } }).Level).toHaveLength(4);
  const asked: Asked = {
    text: "Count",
    mode: { kind: "name", parentId: "songs" },
    filters: { kind: null, state: null },
    expanded: [],
  };
  const [group] = buildGroups(asked, WORLD, () => undefined);
  expect(group?.rows.map(({ second }) => second)).toEqual([
    "Immediate, under Ten songs",
    "Short term, under Ten songs",
    "Micro, under Ten songs",
    "Nano, under Ten songs",
  ]);
});

test("what runs is named where another would be started", () => {
  const asked: Asked = { text: "ten", mode: { kind: "find" }, filters: { kind: null, state: null }, expanded: [] };
  const groups = buildGroups(asked, { ...WORLD, running: "Long tones" }, () => INDEX.byId.get("songs"));
  expect(groups[1]?.rows[0]?.second).toBe("Finishes Long tones, which is still running");
});
