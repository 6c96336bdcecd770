import { expect, test } from "vitest";
import { isPan, panOf, type Turn } from "./wheel";

const turn = (more: Partial<Turn>): Turn => ({
  deltaX: 0,
  deltaY: 0,
  deltaMode: 0,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

test("a notch of a mouse's wheel zooms", () => {
  expect(isPan(turn({ deltaY: 100 }))).toBe(false);
  expect(isPan(turn({ deltaY: -120 }))).toBe(false);
  expect(isPan(turn({ deltaY: 3, deltaMode: 1 }))).toBe(false);
});

test("two fingers on a trackpad pan", () => {
  expect(isPan(turn({ deltaY: 4 }))).toBe(true);
  expect(isPan(turn({ deltaX: -2, deltaY: 90 }))).toBe(true);
  expect(isPan(turn({ deltaY: 66.5 }))).toBe(true);
  expect(panOf(turn({ deltaX: -2, deltaY: 90 }))).toEqual({ x: 2, y: -90 });
});

test("a pinch, which arrives with Ctrl, zooms", () => {
  expect(isPan(turn({ deltaY: 1.5, ctrlKey: true }))).toBe(false);
});

test("Shift turns a mouse's wheel sideways, whether or not the browser did", () => {
  expect(isPan(turn({ deltaY: 100, shiftKey: true }))).toBe(true);
  expect(panOf(turn({ deltaY: 100, shiftKey: true }))).toEqual({ x: -100, y: 0 });
  expect(panOf(turn({ deltaX: 100, shiftKey: true }))).toEqual({ x: -100, y: -0 });
});
