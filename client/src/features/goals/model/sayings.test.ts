import { expect, test } from "vitest";
import { sayChanged } from "./sayings";

test("what was changed is said in words that read on after “Undone:”", () => {
  expect(sayChanged("Blue Bossa", { deadline: null, weekly_minutes: 60 })).toBe(
    "Changed the deadline and the weekly budget of “Blue Bossa”.",
  );
  expect(sayChanged("Blue Bossa", { completes_with_children: true })).toBe(
    "“Blue Bossa” is done by itself when all goals below are.",
  );
  expect(sayChanged("Blue Bossa", { completes_with_children: false })).toBe("“Blue Bossa” is done only by hand.");
});
