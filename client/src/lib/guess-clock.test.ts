import { expect, test } from "vitest";
import { guessClock, listZones } from "./guess-clock";

test("a German browser gets Monday, 24 hours and metric units", () => {
  expect(guessClock("de-DE", "Europe/Berlin")).toEqual({
    time_zone: "Europe/Berlin",
    week_start: 0,
    hour_cycle: "h24",
    units: "metric",
  });
});

test("an American browser gets Sunday, 12 hours and imperial units", () => {
  expect(guessClock("en-US", "America/New_York")).toEqual({
    time_zone: "America/New_York",
    week_start: 6,
    hour_cycle: "h12",
    units: "imperial",
  });
});

test("a browser that hides its zone gets UTC", () => {
  expect(guessClock("en-GB", "Etc/Unknown").time_zone).toBe("UTC");
  expect(guessClock("en-GB", undefined).time_zone).not.toBe("");
});

test("the list of zones always holds the one in use, once", () => {
  const zones = listZones("Europe/Berlin");
  expect(zones.filter((zone) => zone === "Europe/Berlin")).toHaveLength(1);
  expect(listZones("Old/Name")).toContain("Old/Name");
});
