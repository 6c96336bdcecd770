import { afterEach, expect, test, vi } from "vitest";
import { beginTypingAhead, endTypingAhead } from "./typed-ahead";

function press(key: string, more: KeyboardEventInit = {}): boolean {
  return document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
}

afterEach(() => {
  endTypingAhead();
  vi.useRealTimers();
});

test("what is typed before the line is there waits for it, and acts on nothing else", () => {
  const page = vi.fn();
  document.body.addEventListener("keydown", page);
  beginTypingAhead();
  for (const key of ["b", "l", "x", "Backspace", "u"]) press(key);
  expect(page).not.toHaveBeenCalled();
  expect(endTypingAhead()).toBe("blu");
  press("s");
  expect(page).toHaveBeenCalledTimes(1);
  document.body.removeEventListener("keydown", page);
});

test("commands and other keys go where they belong", () => {
  beginTypingAhead();
  expect(press("k", { ctrlKey: true })).toBe(true);
  expect(press("Escape")).toBe(true);
  expect(endTypingAhead()).toBe("");
});

test("a line that never comes takes the keys for three seconds only", () => {
  vi.useFakeTimers();
  beginTypingAhead();
  press("a");
  vi.advanceTimersByTime(3001);
  expect(press("b")).toBe(true);
  expect(endTypingAhead()).toBe("");
});
