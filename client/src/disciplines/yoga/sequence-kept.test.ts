import { beforeEach, expect, test } from "vitest";
import { readPoses } from "@/disciplines/yoga/poses";
import { bodyOf, type SequenceDraft } from "@/disciplines/yoga/sequence-draft";
import {
  type KeptSequence,
  keepSequence,
  listKeptSequences,
  parseKeptSequence,
  readKeptSequence,
} from "@/disciplines/yoga/sequence-kept";

const [pose] = readPoses({ poses: [{ name: "Tree", side: "left", hold_seconds: 40, cue: "Look at one point." }] });
const rows = pose ? [{ id: "row", pose }] : [];
const DRAFT: SequenceDraft = { name: "Short", description: "Evenings.", difficulty: 2, focusArea: "hips", rows };
const details = { ready_seconds: 5 };
const KEPT: KeptSequence = { draft: DRAFT, details, version: 3, known: [bodyOf({ draft: DRAFT, details })] };

beforeEach(() => localStorage.clear());

test("what was typed and not saved is there after the page, for this person and this sequence alone", () => {
  keepSequence(1, "mine", KEPT);
  const kept = readKeptSequence(1, "mine");
  expect(kept?.draft).toMatchObject({ name: "Short", description: "Evenings.", difficulty: 2, focusArea: "hips" });
  expect(kept?.draft.rows.map((row) => row.pose)).toEqual([pose]);
  expect([kept?.details, kept?.version, kept?.known]).toEqual([{ ready_seconds: 5 }, 3, KEPT.known]);
  expect([listKeptSequences(1), listKeptSequences(2), listKeptSequences(11)]).toEqual([["mine"], [], []]);
  expect(readKeptSequence(2, "mine")).toBeNull();
  expect(readKeptSequence(1, "other")).toBeNull();
});

test("nothing is kept once the server has everything, and what is not a sequence is not read", () => {
  keepSequence(1, "mine", KEPT);
  keepSequence(1, "mine", null);
  expect(readKeptSequence(1, "mine")).toBeNull();
  expect([null, 3, {}, { poses: "none" }].map((kept) => parseKeptSequence(kept))).toEqual([null, null, null, null]);
});
