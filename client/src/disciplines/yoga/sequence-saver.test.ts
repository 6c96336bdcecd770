import { beforeEach, expect, test, vi } from "vitest";
import { ApiProblem } from "@/api/client";
import type { Template, TemplateIn } from "@/api/types";
import { bodyOf, contentOf, type SequenceDraft } from "@/disciplines/yoga/sequence-draft";
import type { KeptSequence } from "@/disciplines/yoga/sequence-kept";
import { SequenceSaver } from "@/disciplines/yoga/sequence-saver";

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

const named = (name: string) => {
  const draft: SequenceDraft = { name, description: "", difficulty: null, focusArea: "", rows: [] };
  return { draft, details: {} };
};

const rowOf = (body: TemplateIn, version: number): Template => ({
  ...{ id: "s", name: body.name, description: null, discipline: "yoga", session_type: "SEQUENCE" },
  ...{ goal_id: null, goal_name: null, difficulty: null, focus_area: null, archived: false },
  ...{ section_seconds: [], planned_seconds: 0, activity_count: 0, has_setup: true },
  ...{ created_at: null, updated_at: null, version },
  usage: { session_count: 0, last_session_date: null, median_seconds: null, completed_count: 0, rated_count: 0 },
  template_data: {
    ...{ version: 1, sections: [], notes: "", pauses: [], confirmed_at: null, details: { poses: [] } },
    extra: {},
  },
});

/** A server that holds one sequence, may be away, and refuses stale versions. */
function aServer() {
  const server = {
    row: rowOf(bodyOf(named("First")), 1),
    isAway: false,
    isAnswerLost: false,
    isOwnerHere: true,
    got: [] as string[],
    kept: null as KeptSequence | null,
  };
  const world = {
    isOwnerHere: () => server.isOwnerHere,
    ...{ bodyOf, contentOf },
    put: async (body: TemplateIn, version: number) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (server.isAway) throw new ApiProblem(0, null);
      if (version !== server.row.version) throw new ApiProblem(412, null);
      server.got.push(body.name);
      server.row = rowOf(body, version + 1);
      if (server.isAnswerLost) throw new ApiProblem(0, null);
      return server.row;
    },
    read: async () => server.row,
    keep: (kept: KeptSequence | null) => {
      server.kept = kept;
    },
    ...{ onSaved: () => undefined, onSignedOut: () => undefined },
  };
  return { server, world, saver: new SequenceSaver(1, [contentOf(server.row)], world) };
}

test("what is typed while a save is on its way follows it, whether the builder is still there or not", async () => {
  const { server, saver } = aServer();
  saver.want(named("Second"));
  const leaving = saver.flush();
  await vi.advanceTimersByTimeAsync(10);
  saver.want(named("Third"));
  await vi.advanceTimersByTimeAsync(1_000);
  await leaving;
  expect([server.got, server.kept, saver.phase]).toEqual([["Second", "Third"], null, "saved"]);
});

test("what somebody else saved meanwhile is never overwritten unasked: both stay until one is chosen", async () => {
  const { server, saver } = aServer();
  server.row = rowOf(bodyOf(named("Theirs")), 2);
  saver.want(named("Mine"));
  await vi.advanceTimersByTimeAsync(20_000);
  expect([saver.phase, saver.theirs?.name, server.got]).toEqual(["conflict", "Theirs", []]);
  expect(server.kept?.draft.name).toBe("Mine");
  saver.settle("mine");
  await vi.advanceTimersByTimeAsync(1_000);
  expect([saver.phase, server.got, server.row.name, server.kept]).toEqual(["saved", ["Mine"], "Mine", null]);
});

test("what is taken from elsewhere is not sent again", async () => {
  const { server, saver } = aServer();
  server.row = rowOf(bodyOf(named("Theirs")), 2);
  saver.want(named("Mine"));
  await vi.advanceTimersByTimeAsync(1_000);
  saver.settle("theirs");
  await vi.advanceTimersByTimeAsync(20_000);
  expect([saver.phase, server.got, server.kept, server.row.version]).toEqual(["saved", [], null, 2]);
});

test("a save whose answer was lost is known again, and a change of something else is no conflict", async () => {
  const { server, saver } = aServer();
  server.isAnswerLost = true;
  saver.want(named("Mine"));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saver.phase).toBe("offline");
  server.isAnswerLost = false;
  // Meanwhile it was put under another goal.
  server.row = { ...server.row, goal_id: "goal", version: 3 };
  saver.want(named("Mine, longer"));
  await vi.advanceTimersByTimeAsync(20_000);
  expect([saver.phase, server.row.name]).toEqual(["saved", "Mine, longer"]);
});

test("what an earlier visit kept goes out at the next start, unless it was changed elsewhere since", async () => {
  const { server, world, saver } = aServer();
  server.isAway = true;
  saver.want(named("Kept"));
  await vi.advanceTimersByTimeAsync(1_000);
  const kept = server.kept;
  if (kept === null) throw new Error("Nothing was kept.");
  saver.settle("mine");
  server.isOwnerHere = false;
  await vi.advanceTimersByTimeAsync(20_000);
  Object.assign(server, { isAway: false, isOwnerHere: true });
  const next = new SequenceSaver(kept.version, kept.known, world);
  next.takeUp(kept, server.row);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([next.phase, server.got]).toEqual(["saved", ["Kept"]]);
  const late = new SequenceSaver(kept.version, [contentOf(rowOf(bodyOf(named("First")), 1))], world);
  server.row = rowOf(bodyOf(named("Theirs")), 5);
  late.takeUp(kept, server.row);
  await vi.advanceTimersByTimeAsync(20_000);
  expect([late.phase, server.got]).toEqual(["conflict", ["Kept"]]);
});

test("nothing of one person is sent while another one is signed in", async () => {
  const { server, saver } = aServer();
  server.isOwnerHere = false;
  saver.want(named("Mine"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([server.got, server.kept?.draft.name]).toEqual([[], "Mine"]);
  server.isOwnerHere = true;
  void saver.flush();
  await vi.advanceTimersByTimeAsync(100);
  expect(server.got).toEqual(["Mine"]);
});
