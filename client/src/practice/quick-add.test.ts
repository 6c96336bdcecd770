import { describe, expect, it } from "vitest";
import { readQuickAdd } from "@/practice/quick-add";
import { readMoments } from "@/practice/quick-add-days";
import { activity, CLOCK, DISCIPLINES, goal, NOW, planWorld, template } from "@/practice/quick-add-fixtures";
import { planQuickAdd } from "@/practice/quick-add-plan";
import { readLength } from "@/practice/quick-add-words";
import { type QuickWorld, quickWorld } from "@/practice/quick-add-world";

const WORLD: QuickWorld = quickWorld(
  {
    templates: [
      template("t-chords", "Chords, 20 min", { planned_seconds: 1200 }),
      template("t-tuesday", "Tuesday chords", {}),
      template("t-gesture", "Gesture 2 min × 10", { discipline: "drawing", planned_seconds: 1200 }),
    ],
    activities: [activity("a-drop2", "Drop-2 voicings", "music")],
    disciplines: DISCIPLINES,
    places: [
      goal("g-set", "Open mic set", []),
      goal("g-old", "Guitar, first year", [], true),
      goal("g-guitar", "Guitar"),
      goal("g-bossa", "Blue Bossa", ["Guitar"]),
    ],
  },
  CLOCK,
  NOW,
);
const read = (line: string, choices: Record<string, string> = {}, world = WORLD) => readQuickAdd(line, world, choices);
const meant = (line: string) => read(line).meaning;

describe("a line", () => {
  it("is read word by word", () => {
    const { parts, meaning, name } = read("chords 20m +Guitar @yesterday #morning");
    expect(parts.map(({ text, chosen }) => [text, chosen.what, chosen.label])).toEqual([
      ["chords", "Template", "Chords, 20 min"],
      ["20m", "Time", "20 minutes"],
      ["+Guitar", "Files under", "Guitar"],
      ["@yesterday", "Practice day", "Yesterday, Thu 19 Nov"],
      ["#morning", "Time of day", "Morning"],
    ]);
    expect(meaning).toEqual({
      ...{ templateId: "t-chords", seconds: 1200, goalId: "g-guitar", date: "2026-11-19", slot: "MORNING" },
    });
    expect(name).toBe("");
  });

  it("may have its words in any order, and what is left is the name", () => {
    expect(read("@yesterday Sing the bridge 45 min")).toMatchObject({
      name: "Sing the bridge",
      meaning: { date: "2026-11-19", seconds: 2700 },
    });
  });

  it("keeps what it does not understand as the name", () => {
    expect(read("+Zither @tomorrow #brunch 20m")).toMatchObject({
      name: "+Zither @tomorrow #brunch",
      meaning: { seconds: 1200 },
    });
    expect(read("").parts).toEqual([]);
    expect(read("+ @ # 5").name).toBe("+ @ # 5");
  });

  it("offers what else a word can mean, and only a name at last", () => {
    const [chords] = read("chords").parts;
    expect(chords?.options.map(({ what, label }) => `${what} ${label}`)).toEqual([
      "Template Chords, 20 min",
      "Kind Chords",
      "Template Tuesday chords",
      "Name Only a name",
    ]);
    expect(read("chords 20m", { chords: "name" })).toMatchObject({ name: "chords", meaning: { seconds: 1200 } });
    expect(read("chords", { chords: "t-tuesday" }).meaning).toEqual({ templateId: "t-tuesday" });
  });

  it("names a template with its figures when it is typed whole", () => {
    expect(meant("Gesture 2 min × 10")).toEqual({ templateId: "t-gesture" });
    expect(meant("gesture 2 min x 10 25m")).toEqual({ seconds: 1500, templateId: "t-gesture" });
    expect(meant("chords 20 min")).toEqual({ templateId: "t-chords", seconds: 1200 });
  });

  it("has the name of a template in its own name when more is said", () => {
    expect(read("chords slowly 20m")).toMatchObject({ name: "chords slowly", meaning: { templateId: "t-chords" } });
    expect(read("music Blue Bossa")).toMatchObject({ name: "Blue Bossa", meaning: { discipline: "music" } });
    expect(read('"chords" 20m')).toMatchObject({ name: "chords", meaning: { seconds: 1200 } });
  });

  it("finds activities, kinds of session and disciplines", () => {
    expect(meant("drop 2")).toEqual({ activityId: "a-drop2", discipline: "music" });
    expect(meant("music scales")).toEqual({ discipline: "music", sessionType: "SCALES" });
    expect(meant("drawing 30m")).toEqual({ discipline: "drawing", seconds: 1800 });
    expect(read("a minor blues").name).toBe("a minor blues");
  });
});

describe("a length", () => {
  it.each([
    ["20m", 1200],
    ["45 min", 2700],
    ["1h", 3600],
    ["1h30", 5400],
    ["1h30m", 5400],
    ["1 h 30", 5400],
    ["1 h 30 min", 5400],
    ["2 hours", 7200],
    ["1.5h", 5400],
    ["1,5 h", 5400],
    ["0m", null],
    ["25h", null],
    ["20", null],
    ["1h 12", null],
  ])("%s", (text, seconds) => expect(readLength(text)).toBe(seconds));

  it("with a colon may be a time of day too", () => {
    expect(
      read("Scales 1:15")
        .parts.at(-1)
        ?.options.map(({ what, label }) => `${what} ${label}`),
    ).toEqual(["Time 1 h 15", "Began Yesterday, Thu 19 Nov, 01:15", "Name Only a name"]);
    expect(meant("Tune 7:30")).toEqual({ date: "2026-11-20", time: "07:30" });
    expect(meant("@yesterday 1:15")).toEqual({ date: "2026-11-19", time: "01:15" });
  });

  it("is the last one of the line", () => {
    expect(read("5m then 10m")).toMatchObject({ name: "5m then", meaning: { seconds: 600 } });
    expect(read("1h 12 bars")).toMatchObject({ name: "12 bars", meaning: { seconds: 3600 } });
  });
});

describe("a goal", () => {
  it("is found by words, in quotes, by the longest match, by letters inside and with a letter wrong", () => {
    expect(meant("+blue bossa 20m")).toEqual({ goalId: "g-bossa", seconds: 1200 });
    expect(read('+"Blue Bossa" by heart')).toMatchObject({ name: "by heart", meaning: { goalId: "g-bossa" } });
    expect(read("+open mic warm up")).toMatchObject({ name: "warm up", meaning: { goalId: "g-set" } });
    expect(meant("+uitar")).toEqual({ goalId: "g-guitar" });
    expect(meant("+giutar")).toEqual({ goalId: "g-guitar" });
    expect(meant("+guitar bossa")).toEqual({ goalId: "g-bossa" });
  });

  it("that is open comes before one that is done", () => {
    expect(read("+guit").parts[0]?.options.map(({ key }) => key)).toEqual(["g-guitar", "g-old"]);
  });
});

/** The dates and times a text means on Friday, 20 November 2026, 09:05 in Berlin; the day begins at 4. */
const moments = (text: string, clock = CLOCK, now = NOW) =>
  readMoments(text, clock, now).map((one) =>
    "date" in one ? [one.date, one.time].filter(Boolean).join(" ") : -one.minutesAgo,
  );

describe("a day", () => {
  it.each([
    ["today", ["2026-11-20"]],
    ["y", ["2026-11-19"]],
    ["monday", ["2026-11-16", "2026-11-09"]],
    ["fri", ["2026-11-20", "2026-11-13"]],
    ["last fri", ["2026-11-13"]],
    ["last monday", ["2026-11-09", "2026-11-16"]],
    ["last sunday", ["2026-11-15", "2026-11-08"]],
    ["-3d", ["2026-11-17"]],
    ["2 weeks ago", ["2026-11-06"]],
    ["12 nov", ["2026-11-12"]],
    ["nov 12th", ["2026-11-12"]],
    ["12 dec", ["2025-12-12"]],
    ["12 nov 2025", ["2025-11-12"]],
    ["29 feb", ["2024-02-29"]],
    ["2026-11-12", ["2026-11-12"]],
    ["12.11.", ["2026-11-12"]],
    ["3/11", ["2026-11-03", "2026-03-11"]],
    ["25", ["2026-10-25"]],
    ["8", ["2026-11-20 08:00", "2026-11-19 08:00", "2026-11-08"]],
    ["tomorrow", []],
    ["2026-12-24", []],
    ["31 feb", []],
  ])("@%s", (text, dates) => expect(moments(text)).toEqual(dates));

  it.each([
    ["yesterday 18:30", ["2026-11-19 18:30"]],
    ["yesterday at 7", ["2026-11-19 07:00"]],
    ["7:30", ["2026-11-20 07:30", "2026-11-19 07:30"]],
    ["18:30", ["2026-11-19 18:30"]],
    ["730", ["2026-11-20 07:30", "2026-11-19 07:30"]],
    ["7pm", ["2026-11-19 19:00"]],
    ["12 nov 6pm", ["2026-11-12 18:00"]],
    ["-10m", [-10]],
    ["-1h", [-60]],
  ])("with a time: @%s", (text, found) => expect(moments(text)).toEqual(found));

  it("begins when the person's day does, in their zone", () => {
    const late = Date.parse("2026-11-20T02:30:00Z"); // 03:30 in Berlin, 16:30 of the same day in Honolulu a day before
    expect(moments("today", CLOCK, late)).toEqual(["2026-11-19"]);
    expect(moments("today", { ...CLOCK, time_zone: "Pacific/Honolulu" }, late)).toEqual(["2026-11-19"]);
    expect(moments("today", { ...CLOCK, day_start_hour: 0 }, late)).toEqual(["2026-11-20"]);
  });

  it("last week is the person's own week", () => {
    const sundayFirst = { ...CLOCK, week_start: 6 };
    expect(moments("last sunday", sundayFirst)).toEqual(["2026-11-08", "2026-11-15"]);
  });

  it("is read as Americans write where the clock has twelve hours, and am comes before pm", () => {
    const twelve = { ...CLOCK, hour_cycle: "h12" };
    expect(moments("3/11", twelve)).toEqual(["2026-03-11", "2026-11-03"]);
    expect(moments("yesterday 7:30", twelve)).toEqual(["2026-11-19 07:30", "2026-11-19 19:30"]);
  });
});

it("a part of the day is said with its beginning", () => {
  const slots = (line: string) => read(line).parts[0]?.options.map(({ key }) => key);
  expect(slots("#m")).toEqual(["MORNING", "MIDDAY"]);
  expect(slots("#e")).toEqual(["EARLY_MORNING", "EVENING"]);
  expect(slots("#early morning")).toEqual(["EARLY_MORNING"]);
  expect(slots("#noon")).toEqual(["MIDDAY"]);
});

describe("what it becomes", () => {
  const plan = (line: string) => planQuickAdd(read(line), planWorld(WORLD));

  it("on a past day is a log at the usual hour of the part of the day", () => {
    const { isPast, log, becomes } = plan("chords 20m +Guitar @yesterday #morning");
    expect(isPast).toBe(true);
    expect(log).toEqual({
      ...{ name: "", template_id: "t-chords", parent_id: "g-guitar", time_slot: "MORNING", status: "COMPLETED" },
      ...{ session_start: "2026-11-19T08:00:00.000000Z", session_end: "2026-11-19T08:20:00.000000Z" },
      ...{ session_date: "2026-11-19", is_retroactive: true },
    });
    expect(becomes).toMatchObject({ name: "Chords, 20 min", goalName: "Guitar", seconds: 1200 });
  });

  it("without a day ended now; a past day without a time ended at this hour", () => {
    expect(plan("Sing 45m").log).toMatchObject({
      ...{ session_start: "2026-11-20T07:20:00.000000Z", session_end: "2026-11-20T08:05:00.000000Z" },
      ...{ session_date: "2026-11-20", discipline: "yoga", name: "Sing" },
    });
    expect(plan("Sing 45m @monday").log).toMatchObject({ session_end: "2026-11-16T08:05:00.000000Z" });
  });

  it("across the change of the clocks keeps its length", () => {
    expect(plan("Night owl 4h @25 oct 00:30").log).toMatchObject({
      ...{ session_date: "2026-10-25", session_start: "2026-10-25T23:30:00.000000Z" },
      session_end: "2026-10-26T03:30:00.000000Z",
    });
    // The clocks went back at 03:00 on the morning of the 25th, which is the night of the 24th.
    expect(plan("Night owl 4h @24 oct 01:30").log).toMatchObject({
      ...{ session_start: "2026-10-24T23:30:00.000000Z", session_end: "2026-10-25T03:30:00.000000Z" },
    });
  });

  it("without a length or a past day starts, perhaps a while ago", () => {
    expect(plan("chords")).toMatchObject({ isPast: false, start: { name: "", template_id: "t-chords" } });
    expect(plan("Sing @8:30")).toMatchObject({
      isPast: false,
      start: { name: "Sing", session_start: "2026-11-20T07:30:00.000000Z" },
    });
    expect(plan("Sing 20m @yesterday").start).toEqual({ name: "Sing", discipline: "yoga" });
  });

  it("with an activity has it in its document", () => {
    const { log, start } = plan("drop 2 20m");
    const activityOf = (body: typeof log) => JSON.parse(JSON.stringify(body.attributes)).sections[0].activities[0];
    expect(log.name).toBe("Drop-2 voicings");
    expect(activityOf(log)).toMatchObject({ activity_id: "a-drop2", duration_seconds: 1200, completed: true });
    expect(activityOf(start)).toMatchObject({ planned_seconds: 1200, duration_seconds: null, completed: false });
  });
});
