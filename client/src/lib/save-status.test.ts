import { afterEach, expect, test } from "vitest";
import { getSaveStatus, setSaveStatus } from "./save-status";

afterEach(() => {
  setSaveStatus({ state: "idle" });
  setSaveStatus({ state: "idle" }, "climbing");
});

test("what waits in any part is said until all of them are saved", () => {
  setSaveStatus({ state: "offline", count: 2 }, "climbing");
  setSaveStatus({ state: "saved", at: 5 });
  expect(getSaveStatus()).toEqual({ state: "offline", count: 2, at: 5 });
  setSaveStatus({ state: "offline", count: 1 });
  expect(getSaveStatus()).toMatchObject({ state: "offline", count: 3 });
  setSaveStatus({ state: "saved", at: 9 }, "climbing");
  setSaveStatus({ state: "saved", at: 8 });
  expect(getSaveStatus()).toEqual({ state: "saved", at: 9 });
});
