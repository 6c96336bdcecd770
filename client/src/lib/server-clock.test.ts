import { afterEach, expect, test, vi } from "vitest";
import { forgetServerTime, reportServerTime, serverNow } from "./server-clock";

const NINE = Date.parse("2026-11-20T09:00:00.000Z");

afterEach(() => {
  forgetServerTime();
  vi.useRealTimers();
});

function atNine(): void {
  vi.useFakeTimers({ toFake: ["Date"], now: NINE });
}

test("without an answer the device's own clock counts", () => {
  atNine();
  expect(serverNow()).toBe(NINE);
});

test("a device that is an hour slow stamps as the server does", () => {
  atNine();
  reportServerTime("2026-11-20T10:00:00.000000Z", 200, NINE);
  expect(serverNow()).toBe(NINE + 3_600_100);
});

test("the quickest of the last answers counts, for the others may have been held up", () => {
  atNine();
  reportServerTime("2026-11-20T09:00:01.000000Z", 40, NINE);
  reportServerTime("2026-11-20T08:59:59.000000Z", 5_000, NINE);
  expect(serverNow()).toBe(NINE + 1_020);
});

test("when this device's clock was set, what was learned before is forgotten", () => {
  atNine();
  reportServerTime("2026-11-20T09:00:00.000000Z", 10, NINE);
  reportServerTime("2026-11-20T07:00:00.000000Z", 300, NINE);
  expect(serverNow()).toBe(NINE - 7_200_000 + 150);
});

test("an answer without a readable time teaches nothing", () => {
  atNine();
  reportServerTime(null, 10, NINE);
  reportServerTime("soon", 10, NINE);
  expect(serverNow()).toBe(NINE);
});
