import { beforeEach, expect, test, vi } from "vitest";
import { readPoses } from "@/disciplines/yoga/poses";
import type { SequenceDraft } from "@/disciplines/yoga/sequence-draft";
import { keepSequence, parseKeptSequence, readKeptSequence } from "@/disciplines/yoga/sequence-kept";

const [pose] = readPoses({ poses: [{ name: "Tree", side: "left", hold_seconds: 40, cue: "Look at one point." }] });
const rows = pose ? [{ id: "row", pose }] : [];
const DRAFT: SequenceDraft = { name: "Short", description: "Evenings.", difficulty: 2, focusArea: "hips", rows };

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 10, 20, 21, 0) });
});

test("what was typed and not saved is there after the page, for this person and this sequence alone", () => {
  keepSequence(1, "mine", DRAFT);
  const kept = readKeptSequence(1, "mine", "2026-11-20T20:59:59.000000Z");
  expect(kept).toMatchObject({ name: "Short", description: "Evenings.", difficulty: 2, focusArea: "hips" });
  expect(kept?.rows.map((row) => row.pose)).toEqual([pose]);
  expect(readKeptSequence(2, "mine", null)).toBeNull();
  expect(readKeptSequence(1, "other", null)).toBeNull();
});

test("what was on its way when the page went does not count as changed elsewhere, what was saved later does", () => {
  keepSequence(1, "mine", DRAFT);
  expect(readKeptSequence(1, "mine", "2026-11-20T21:00:02.000000Z")?.name).toBe("Short");
  expect(readKeptSequence(1, "mine", "2026-11-20T21:05:00.000000Z")).toBeNull();
});

test("nothing is kept once the server has everything, and what is not a sequence is not read", () => {
  keepSequence(1, "mine", DRAFT);
  keepSequence(1, "mine", null);
  expect(readKeptSequence(1, "mine", null)).toBeNull();
  expect([null, 3, {}, { at: "today" }].map((kept) => parseKeptSequence(kept, null))).toEqual([null, null, null, null]);
});
