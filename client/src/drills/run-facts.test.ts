import { expect, test } from "vitest";
import { barsOf, figuresOf, runBefore, sayMeasured } from "@/drills/result-model";
import { runSeconds, withRun } from "@/drills/run-facts";
import { saySetupTime } from "@/drills/words";
import { parseDrillSetup } from "@/practice/drill-memory";

const at = (time: string) => `2026-11-20T${time}.000000Z`;
const millis = (time: string) => Date.parse(`2026-11-20T${time}Z`);

function session(pauses: [string, string | null][], end: string | null = null) {
  const spans = pauses.map(([start, stop]) => ({ start: at(start), stop: stop && at(stop), instance_id: null }));
  const attributes = { version: 1, extra: {}, sections: [], notes: "", pauses: spans, confirmed_at: null };
  const details = withRun({ steps: [] }, { started_at: at("08:00:00") });
  return { session_end: end && at(end), attributes: { ...attributes, details } };
}

test("a run goes on from the end of its count-in, without its pauses", () => {
  expect(runSeconds(session([]), millis("08:02:00"))).toBe(120);
  expect(runSeconds(session([["08:00:30", "08:01:10"]]), millis("08:02:00"))).toBe(80);
  expect(runSeconds(session([["08:00:30", null]]), millis("09:30:00"))).toBe(30);
});

test("pauses that lie over each other count once, and before the run not at all", () => {
  const pauses: [string, string][] = [
    ["07:59:50", "08:00:10"],
    ["08:00:20", "08:00:40"],
    ["08:00:30", "08:00:50"],
  ];
  expect(runSeconds(session(pauses), millis("08:01:00"))).toBe(20);
});

test("a run that ended stands still", () => {
  expect(runSeconds(session([], "08:01:00"), millis("08:45:00"))).toBe(60);
});

test("lengths of set-ups are said to the second", () => {
  expect([45, 1110, 1200, 3600, 3900].map(saySetupTime)).toEqual(["45 s", "18 min 30", "20 min", "1 h", "1 h 05"]);
});

const IMAGES = { key: "images", label: "Images", unit: "images", better: "higher", decimals: 0 } as const;
const MEAN = { key: "mean", label: "Seconds an image", unit: "s", better: null, decimals: 1 } as const;

function run(id: string, day: number, images: number) {
  const session_start = `2026-11-${day}T08:00:00.000000Z`;
  const rest = { name: "", session_type: null, status: null, total_duration_seconds: null, template_id: null };
  const values = { images, mean: 88.25 };
  return {
    ...rest,
    id,
    session_start,
    session_date: `2026-11-${day}`,
    setup_key: "k",
    result: null,
    values,
    details: null,
  };
}

const RUNS = [run("now", 20, 11), run("before", 18, 9), run("first", 12, 12)];

test("figures have the last time and the best of the same set-up beside them", () => {
  const now = { id: "now", session_start: RUNS[0]?.session_start ?? null };
  const last = runBefore(RUNS, now);
  expect(last?.id).toBe("before");
  const session_metrics = [
    { key: "mean", value: 87.5, unit: "s" },
    { key: "images", value: 11, unit: "images" },
  ];
  expect(figuresOf([IMAGES, MEAN], { session_metrics }, last, { images: 12 })).toEqual([
    { label: "Images", value: "11", said: "9 last time · best 12" },
    { label: "Seconds an image", value: "87.5 s", said: "88.3 s last time" },
  ]);
  expect(sayMeasured(964, { unit: "s", decimals: 0 })).toBe("16:04");
});

test("bars go from zero, oldest first", () => {
  expect(barsOf(RUNS, "images", "now").map(({ id, share, isThis }) => [id, share, isThis])).toEqual([
    ["first", 1, false],
    ["before", 0.75, false],
    ["now", 11 / 12, true],
  ]);
});

test("what this device keeps of a drill is read with care", () => {
  const kept = {
    setup: { steps: [] },
    name: "Ladder",
    sessionType: "LADDER",
    seconds: 60,
    templateId: null,
    goalId: "g",
  };
  expect(parseDrillSetup(JSON.stringify(kept))).toEqual(kept);
  expect(parseDrillSetup(JSON.stringify({ ...kept, seconds: "60", goalId: 7 }))).toEqual({
    ...kept,
    seconds: null,
    goalId: null,
  });
  expect(parseDrillSetup('{"setup": []}')).toBeNull();
  expect(parseDrillSetup("{")).toBeNull();
});
