import { expect, test, vi } from "vitest";
import { goalAddress } from "./address";
import { INDEX } from "./rows-for-tests";

const at = (search: string) => goalAddress(INDEX, "bossa", { pathname: "/goals", search });

test("only the phone's list is narrowed to the goal above; the other views keep showing all", () => {
  vi.stubGlobal("matchMedia", () => ({ matches: true }));
  expect(at("")).toBe("/goals?root=songs&at=bossa");
  expect(at("?view=outline")).toBe("/goals?view=outline&at=bossa");
  expect(at("?zoom=far")).toBe("/goals?zoom=far&at=bossa");
});
