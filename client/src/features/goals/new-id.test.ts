import { expect, test } from "vitest";
import { newId } from "./new-id";

test("an id is a UUID of version 7 that begins with its time", () => {
  expect(newId(0x0199_1234_5678)).toMatch(/^01991234-5678-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newId(1) < newId(2)).toBe(true);
});
