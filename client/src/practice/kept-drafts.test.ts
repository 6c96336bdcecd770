import { expect, it } from "vitest";
import { draftOf } from "@/practice/editing";
import type { Kept } from "@/practice/editor-world";
import { session } from "@/practice/fixtures";
import { upgradeKept } from "@/practice/kept-drafts";

it("edits that were kept before there were pauses and feedback are read with none", () => {
  const now: Kept = { server: session(), draft: { ...draftOf(session()), name: "Evening" }, conflicts: [] };
  const before: Kept = JSON.parse(
    JSON.stringify(now, (key, value) => (["pauses", "confirmed_at", "feedback"].includes(key) ? undefined : value)),
  );
  expect(upgradeKept(before)).toEqual(now);
});
