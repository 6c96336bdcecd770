import { expect, test } from "vitest";
import { findByName } from "@/practice/known-activities";

const named = (id: string, name: string) => ({ id, name, metrics: [] });
const KNOWN = [named("a", "Blue Bossa"), named("b", "All blues"), named("c", "Scales"), named("d", "scales")];

test("a name typed without its capitals is still that activity, unless another one is spelt so", () => {
  expect(findByName(KNOWN, " blue bossa ")?.id).toBe("a");
  expect(findByName(KNOWN, "scales")?.id).toBe("d");
  expect(findByName(KNOWN, "Scales")?.id).toBe("c");
  expect(findByName(KNOWN, "Blue")).toBeNull();
});
