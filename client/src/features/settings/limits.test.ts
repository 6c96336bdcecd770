import { expect, test } from "vitest";
import { capOptions, limitOptions, putCap } from "./limits";

test("a discipline with a limit of its own says that it is the default", () => {
  const { data, value } = capOptions(3, undefined);
  expect(value).toBe("3");
  expect(data.slice(0, 4).map(({ label }) => label)).toEqual(["no limit", "1", "2", "3, the default"]);
});

test("no limit can be chosen, and a number from elsewhere stays among the choices", () => {
  expect(capOptions(3, null).value).toBe("none");
  expect(capOptions(null, undefined).value).toBe("none");
  expect(capOptions(null, 24).data.at(-1)).toEqual({ value: "24", label: "24" });
});

test("only what differs from the default is kept", () => {
  expect(putCap({ music: 2 }, "climbing", "none", 3)).toEqual({ music: 2, climbing: null });
  expect(putCap({ music: 2, climbing: null }, "climbing", "3", 3)).toEqual({ music: 2 });
  expect(putCap({}, "yoga", "1", null)).toEqual({ yoga: 1 });
  expect(putCap({ yoga: 1 }, "yoga", "none", null)).toEqual({});
});

test("a timer is asked about after half an hour to a day", () => {
  expect(limitOptions(180)).toEqual([30, 60, 90, 120, 180, 240, 360, 480, 720, 1440]);
  expect(limitOptions(45)).toEqual([30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1440]);
});
