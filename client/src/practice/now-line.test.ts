import { expect, test } from "vitest";
import { editActivity } from "@/practice/editing";
import { session } from "@/practice/fixtures";
import { sayElapsed, sayNow, sayTitle } from "@/practice/now-line";
import { pause, startTimer } from "@/practice/timers";

const at = (time: string) => `2026-11-20T07:${time}.000000Z`;
const now = Date.parse("2026-11-20T07:24:18Z");
const blank = session({ status: "ACTIVE", session_end: null, session_start: at("00:00") });
const timed = (attributes = blank.attributes) => ({
  ...blank,
  attributes: startTimer(attributes, "arps", at("10:00")),
});

test("a running activity is said with its time, of its plan where it has one", () => {
  expect(sayNow(timed().attributes, now)).toEqual({ what: "Arpeggios", time: null });
  const planned = editActivity(blank.attributes, "arps", (one) => ({ ...one, planned_seconds: 900 }));
  expect(sayNow(timed(planned).attributes, now)).toEqual({ what: "Arpeggios", time: "14:18 of 15:00" });
});

test("a pause is said, with what will go on", () => {
  expect(sayNow(pause(timed().attributes, at("20:00")), now).what).toBe("Paused · Arpeggios");
  expect(sayNow(pause(blank.attributes, at("20:00")), now).what).toBe("Paused");
  expect(sayNow(blank.attributes, now)).toEqual({ what: null, time: null });
});

test("the title has the time of the whole session and what goes on", () => {
  // Scales has five minutes already.
  expect(sayTitle(timed(), now)).toBe("19:18 Arpeggios · Fractal Goals");
  const untimed = { ...blank, attributes: { ...blank.attributes, sections: [] } };
  expect(sayElapsed(untimed, now)).toBe("24:18");
  expect(sayTitle(untimed, now)).toBe("24:18 Morning · Fractal Goals");
  const paused = { ...timed(), attributes: pause(timed().attributes, at("20:00")) };
  expect(sayTitle(paused, now)).toBe("Paused · Arpeggios · Fractal Goals");
});
