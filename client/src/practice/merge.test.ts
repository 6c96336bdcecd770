import { describe, expect, it } from "vitest";
import { changedKeys } from "@/practice/compare";
import {
  type Draft,
  draftOf,
  editActivity,
  editSection,
  newActivity,
  removeActivity,
  removeSection,
} from "@/practice/editing";
import { session } from "@/practice/fixtures";
import { merge } from "@/practice/merge";
import { labelOf, sayTaken } from "@/practice/words";

const base = draftOf(session());

function withTime(draft: Draft, id: string, seconds: number): Draft {
  return { ...draft, attributes: editActivity(draft.attributes, id, (one) => ({ ...one, duration_seconds: seconds })) };
}

function names(draft: Draft) {
  return draft.attributes.sections.map((section) => section.activities.map((one) => one.name));
}

describe("edits of different fields", () => {
  it("merge: mine stays, theirs is taken over and said", () => {
    const mine = { ...base, name: "Evening" };
    const theirs = withTime({ ...base, status: "PARTIAL" as const }, "scales", 500);
    const merged = merge(base, mine, theirs);
    expect(merged.conflicts).toEqual([]);
    expect(merged.draft).toEqual({ ...theirs, name: "Evening" });
    expect(sayTaken(base, mine, theirs, merged)).toEqual([
      "Outcome was changed elsewhere and taken over.",
      "Time of Scales was changed elsewhere and taken over.",
    ]);
  });

  it("merge inside one activity and in different activities", () => {
    const mine = withTime(base, "arps", 60);
    const note = (draft: Draft, text: string) => ({
      ...draft,
      attributes: editActivity(draft.attributes, "arps", (one) => ({ ...one, notes: text })),
    });
    const merged = merge(base, mine, note(withTime(base, "bossa", 90), "From the phone"));
    expect(merged.conflicts).toEqual([]);
    expect(merged.draft).toEqual(note(withTime(withTime(base, "bossa", 90), "arps", 60), "From the phone"));
  });
});

describe("edits of one field", () => {
  it("to different values are a conflict, and the draft shows mine", () => {
    const merged = merge(base, withTime(base, "scales", 400), withTime(base, "scales", 500));
    expect(merged.conflicts).toEqual(["activity|scales|duration_seconds"]);
    expect(merged.draft).toEqual(withTime(base, "scales", 400));
    expect(labelOf("activity|scales|duration_seconds", merged.draft)).toBe("Time of Scales");
  });

  it("to the same value are none", () => {
    const merged = merge(base, { ...base, name: "Evening" }, { ...base, name: "Evening" });
    expect(merged).toEqual({ draft: { ...base, name: "Evening" }, conflicts: [], joined: [], taken: [] });
  });

  it("of the notes are a conflict of the notes alone", () => {
    const noted = (notes: string) => ({ ...base, attributes: { ...base.attributes, notes } });
    expect(merge(base, noted("Here"), noted("There")).conflicts).toEqual(["document|notes"]);
  });
});

describe("parts that come and go", () => {
  const add = (draft: Draft, sectionId: string, id: string) => ({
    ...draft,
    attributes: editSection(draft.attributes, sectionId, (section) => ({
      ...section,
      activities: [...section.activities, newActivity(id, id)],
    })),
  });

  it("added on both sides are both there", () => {
    const mine = add(base, "warm", "mine");
    const theirs = add(base, "warm", "theirs");
    const merged = merge(base, mine, theirs);
    expect(names(merged.draft)).toEqual([["Scales", "Arpeggios", "mine", "theirs"], ["Blue Bossa"]]);
    expect(sayTaken(base, mine, theirs, merged)).toEqual(["theirs was added elsewhere."]);
  });

  it("removed here stay removed, removed elsewhere go, and that is said", () => {
    const mine = { ...base, attributes: removeActivity(base.attributes, "arps") };
    const theirs = { ...base, attributes: removeSection(base.attributes, "main") };
    const merged = merge(base, mine, theirs);
    expect(names(merged.draft)).toEqual([["Scales"]]);
    expect(sayTaken(base, mine, theirs, merged)).toEqual([
      "Main was removed elsewhere.",
      "Blue Bossa was removed elsewhere.",
    ]);
  });

  it("removed elsewhere but edited here are kept", () => {
    const mine = withTime(base, "bossa", 90);
    const theirs = { ...base, attributes: removeSection(base.attributes, "main") };
    const merged = merge(base, mine, theirs);
    expect(names(merged.draft)).toEqual([["Scales", "Arpeggios"], ["Blue Bossa"]]);
    expect(merged.draft.attributes.sections[1]?.activities[0]?.duration_seconds).toBe(90);
    expect(sayTaken(base, mine, theirs, merged)).toContain(
      "Blue Bossa was removed elsewhere. It is kept, because you changed it here.",
    );
  });

  it("removed here but edited elsewhere come back", () => {
    const mine = { ...base, attributes: removeActivity(base.attributes, "scales") };
    const theirs = withTime(base, "scales", 500);
    const merged = merge(base, mine, theirs);
    expect(names(merged.draft)).toEqual(names(base));
    expect(sayTaken(base, mine, theirs, merged)).toEqual(["Scales was changed elsewhere and is back."]);
  });
});

it("a document whose ids repeat is compared as one thing", () => {
  const twice = editSection(base.attributes, "main", (section) => ({
    ...section,
    activities: [newActivity("One", "x"), newActivity("Two", "x")],
  }));
  const odd = { ...base, attributes: twice };
  const mine = withTime(odd, "scales", 1);
  const theirs = withTime(odd, "scales", 2);
  expect(merge(odd, mine, theirs).conflicts).toEqual(["document|sections"]);
  expect(merge(odd, mine, theirs).draft).toEqual(mine);
});

it("unknown keys are compared too", () => {
  const theirs = { ...base, attributes: { ...base.attributes, extra: { old_key: [1] } } };
  expect([...changedKeys(base, theirs)]).toEqual(["document|extra"]);
});
