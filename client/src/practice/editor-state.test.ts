import { describe, expect, it } from "vitest";
import { type Draft, editActivity } from "@/practice/editing";
import * as life from "@/practice/editor-state";
import { session } from "@/practice/fixtures";

const rename = (name: string) => (draft: Draft) => ({ ...draft, name });
const time = (seconds: number) => (draft: Draft) => ({
  ...draft,
  attributes: editActivity(draft.attributes, "scales", (one) => ({ ...one, duration_seconds: seconds })),
});
const server = session();
const opened = life.openState(server);

function sendingOf(state: life.EditorState): life.Sending {
  const sending = life.nextSending(state);
  if (!sending) throw new Error("There should be something to send.");
  return sending;
}

it("nothing is sent while nothing changed", () => {
  expect(life.nextSending(opened)).toBeNull();
  expect(life.countChanges(opened)).toBe(0);
});

it("only what changed is sent, with the version that was seen", () => {
  const state = life.editState(opened, rename("Evening"));
  expect(sendingOf(state).patch).toEqual({ version: 3, name: "Evening" });
  expect(life.countChanges(life.editState(state, time(400)))).toBe(2);
});

it("a field set back needs no saving", () => {
  const state = life.editState(life.editState(opened, rename("Evening")), rename("Morning"));
  expect(life.nextSending(state)).toBeNull();
});

it("what is typed while a save is on its way goes out with the next one", () => {
  const first = life.editState(opened, rename("Even"));
  const sending = sendingOf(first);
  const typed = life.editState(first, rename("Evening"));
  const saved = life.savedState(typed, sending.sent, session({ name: "Even", version: 4 }));
  expect(sendingOf(saved).patch).toEqual({ version: 4, name: "Evening" });
});

it("what the server adds with a save is taken over", () => {
  const start = "2026-11-20T03:00:00.000000Z";
  const edited = life.editState(opened, (draft) => ({ ...draft, session_start: start }));
  const answer = session({ session_start: start, session_date: "2026-11-19", version: 4 });
  const saved = life.savedState(edited, sendingOf(edited).sent, answer);
  expect(saved.draft.session_date).toBe("2026-11-19");
  expect(life.nextSending(saved)).toBeNull();
});

it("a save leaves the very parts that it did not change, so that nobody compares or draws them again", () => {
  const edited = life.editState(opened, time(400));
  const sending = sendingOf(edited);
  const answer = session({ attributes: structuredClone(sending.sent.attributes), version: 4 });
  const saved = life.savedState(edited, sending.sent, answer);
  expect(saved.server.version).toBe(4);
  expect(saved.draft.attributes).toBe(edited.draft.attributes);
  expect(saved.server.attributes).toBe(edited.draft.attributes);
  expect(saved.draft.attributes.sections[1]).toBe(opened.draft.attributes.sections[1]);
});

describe("when the session was changed elsewhere", () => {
  const elsewhere = session({ version: 5, name: "Night", status: "PARTIAL" });
  const state = life.receivedState(life.editState(life.editState(opened, rename("Evening")), time(400)), elsewhere);

  it("the field both changed waits for a choice, everything else goes on", () => {
    expect(state.conflicts).toEqual(["name"]);
    expect(state.draft.name).toBe("Evening");
    expect(state.notices).toEqual(["Outcome was changed elsewhere and taken over."]);
    const { patch } = sendingOf(state);
    expect(Object.keys(patch).sort()).toEqual(["attributes", "version"]);
    expect(patch.version).toBe(5);
  });

  it("'Keep this' sends mine over theirs", () => {
    const kept = life.settledState(state, "name", "mine");
    expect(kept.conflicts).toEqual([]);
    expect(sendingOf(kept).patch.name).toBe("Evening");
  });

  it("'Take that' shows theirs and sends nothing of it", () => {
    const taken = life.settledState(state, "name", "theirs");
    expect(taken.draft.name).toBe("Night");
    expect(sendingOf(taken).patch.name).toBeUndefined();
  });

  it("a second change elsewhere keeps the conflict and shows the newer value", () => {
    const again = life.receivedState(state, session({ version: 6, name: "Midnight", status: "PARTIAL" }));
    expect(again.conflicts).toEqual(["name"]);
    expect(again.server.name).toBe("Midnight");
    expect(again.draft.name).toBe("Evening");
  });

  it("a save of the other fields does not decide the conflict", () => {
    const sending = sendingOf(state);
    const answer = session({ version: 6, name: "Night", status: "PARTIAL", attributes: sending.sent.attributes });
    const saved = life.savedState(state, sending.sent, answer);
    expect(saved.conflicts).toEqual(["name"]);
    expect(saved.draft.name).toBe("Evening");
    expect(life.nextSending(saved)).toBeNull();
  });

  it("an older row changes nothing", () => {
    expect(life.receivedState(state, session({ version: 4, name: "Old" }))).toBe(state);
  });
});

describe("when the server refuses a value", () => {
  const edited = life.editState(life.editState(opened, rename("")), time(400));
  const refused = life.refusedState(edited, sendingOf(edited), { name: ["Give it a name."] }, "");

  it("the sentence stands beside the field and the rest is saved", () => {
    expect(refused.refusals.name?.messages).toEqual(["Give it a name."]);
    expect(refused.draft.name).toBe("");
    const { patch } = sendingOf(refused);
    expect(patch.name).toBeUndefined();
    expect(patch.attributes).toBeDefined();
  });

  it("a refused document stays as it was typed, and nothing of it is sent", () => {
    const timed = life.editState(opened, time(400));
    const state = life.refusedState(timed, sendingOf(timed), { "attributes.sections": ["Too long."] }, "");
    expect(life.nextSending(state)).toBeNull();
    expect(sendingOf(life.editState(state, rename("Evening"))).patch).toEqual({ version: 3, name: "Evening" });
    expect(state.draft.attributes.sections[0]?.activities[0]?.duration_seconds).toBe(400);
  });

  it("the next edit of the field tries again", () => {
    const mended = life.editState(refused, rename("Evening"));
    expect(mended.refusals.name).toBeUndefined();
    expect(sendingOf(mended).patch.name).toBe("Evening");
  });

  it("a refused outcome falls back to what the server has", () => {
    const running = life.editState(opened, (draft) => ({ ...draft, status: "ACTIVE" as const }));
    const state = life.refusedState(running, sendingOf(running), {}, "Chords is still running.");
    expect(state.draft.status).toBe("COMPLETED");
    expect(state.refusals.status?.messages).toEqual(["Chords is still running."]);
    expect(life.nextSending(state)).toBeNull();
    expect(life.editState(state, rename("Evening")).refusals).toEqual({});
  });
});
