import { waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { setCsrfToken } from "@/api/client";
import { goalQuery, treeQuery } from "@/api/queries";
import type { Node, Operation, Tree } from "@/api/types";
import { createQueryClient } from "@/app/query-client";
import { type Answer, problem, type Sent, serve } from "@/app/testing";
import { getToast } from "@/components/ui/undo-toast";
import { getSaveStatus } from "@/lib/save-status";
import { clearUndo, redoLast, undoLast } from "@/lib/undo-stack";
import { completeGoals, convertGoal, moveGoals, runOperations, trashGoals } from "./goal-operations";
import { createGoal, patchGoal } from "./goal-writes";
import { buildForest } from "./model/forest";

const REST = {
  ...{ deadline: null, completed: false, target_progress: null, version: 1, session_start: null, session_end: null },
  ...{
    total_duration_seconds: null,
    section_seconds: null,
    status: null,
    discipline: null,
    session_date: null,
    result: null,
  },
};

function node(id: string, type: Node["type"], parentId: string | null, position: number): Node {
  return { id, type, parent_id: parentId, root_id: "guitar", position, name: id, ...REST };
}

const TREE: Tree = {
  revision: 1,
  nodes: [
    node("guitar", "UltimateGoal", null, 1),
    node("set", "LongTermGoal", "guitar", 1),
    node("song", "ShortTermGoal", "set", 1),
    node("triads", "ShortTermGoal", "set", 2),
    node("sing", "ImmediateGoal", "song", 1),
  ],
  rollups: { today: "2026-11-20", week_start_date: "2026-11-16", goals: {}, links: [] },
};

/** A screen that shows the tree, and a server; its answers to batches come from `batch`. */
function start(batch: (sent: Sent) => Answer, more: Parameters<typeof serve>[0] = {}) {
  const log = serve({ "POST /api/goals/batch": batch, ...more });
  const client = createQueryClient();
  client.setQueryData(treeQuery.queryKey, TREE);
  const nodes = () => client.getQueryData(treeQuery.queryKey)?.nodes ?? [];
  const find = (id: string) => nodes().find((each) => each.id === id);
  const batches = () => log.filter(({ path }) => path === "/api/goals/batch").map(({ body }) => body);
  return { client, find, nodes, log, batches, forest: buildForest(TREE.nodes, TREE.rollups) };
}

const done = (undo: Operation[]): Answer => ({ body: { ids: [], undo } });

beforeEach(() => {
  clearUndo();
  setCsrfToken("token");
});

describe("changes of the tree's shape", () => {
  test("a move is shown before it is sent, and says where to", async () => {
    const { client, find, batches, forest } = start(() => done([]));
    const moved = moveGoals(client, forest, ["song"], { parentId: "guitar" });
    await waitFor(() => expect(find("song")?.parent_id).toBe("guitar"));
    expect(await moved).toBe(true);
    expect(batches()).toEqual([{ operations: [{ op: "move", id: "song", parent_id: "guitar" }] }]);
    expect(getToast()?.message).toBe("Moved “song” under “guitar”.");
  });

  test("within its parent it goes to the end, and several keep their order", async () => {
    const { client, forest, batches } = start(() => done([]));
    await moveGoals(client, forest, ["song"], { parentId: "set", afterId: "triads" });
    expect(getToast()?.message).toBe("Moved “song” to the end.");
    await moveGoals(client, forest, ["song", "sing", "triads"], { parentId: "guitar", afterId: "set" });
    expect(batches()[1]).toEqual({
      operations: [
        { op: "move", id: "song", parent_id: "guitar", after_id: "set" },
        { op: "move", id: "triads", parent_id: "guitar", after_id: "song" },
      ],
    });
  });

  test("undo sends back what the server answered, and its answer is the redo", async () => {
    const { client, forest, batches, find } = start(({ body }) => {
      const isTrash = JSON.stringify(body).includes("trash");
      return done([{ op: isTrash ? "restore" : "trash", id: "set" }]);
    });
    await trashGoals(client, forest, ["set", "song"]);
    expect(getToast()?.message).toBe("Moved 4 goals to the trash.");
    expect(find("sing")).toBeUndefined();
    getToast()?.onUndo?.();
    await waitFor(() => expect(getToast()?.message).toBe("Undone: moved 4 goals to the trash."));
    await redoLast();
    await undoLast();
    expect(batches()).toEqual(
      ["trash", "restore", "trash", "restore"].map((op) => ({ operations: [{ op, id: "set" }] })),
    );
  });

  test("a refusal is said in the server's words and leaves nothing to undo", async () => {
    const words = "That would put a goal under its own child. Choose another place.";
    const { client, batches } = start(() => problem(409, "cycle", words));
    const operations: Operation[] = [{ op: "move", id: "set", parent_id: "sing" }];
    expect(await runOperations(client, operations, "Moved “set”.")).toBe(false);
    expect(getToast()).toMatchObject({ message: words });
    expect(await undoLast()).toBeNull();
    expect(batches()).toHaveLength(1);
  });

  test("a level that clashes returns the goals in the way and says nothing", async () => {
    const clashes = [{ id: "sing", type: "ImmediateGoal", name: "sing" }];
    const { client, forest } = start(() => problem(409, "rank", "One goal would clash.", { clashes }));
    const song = forest.goals.get("song");
    if (!song) throw new Error("No song");
    expect(await convertGoal(client, song, "MicroGoal")).toEqual(clashes);
    expect(getToast()?.message).not.toBe("One goal would clash.");
  });

  test("batches are sent in their order, and after the create of a goal that they name", async () => {
    const made = { ...node("new", "ShortTermGoal", "set", 3), description: null, targets: [] };
    const { client, log } = start(() => done([]), { "POST /api/goals": { status: 201, body: made } });
    const goal = { id: "new", type: "ShortTermGoal" as const, name: "new", parent_id: "set" };
    await Promise.all([
      createGoal(client, goal),
      completeGoals(client, [goal], true),
      completeGoals(client, [{ id: "song", name: "song" }], true),
    ]);
    const writes = log.filter(({ method }) => method === "POST");
    expect(writes.map(({ path }) => path)).toEqual(["/api/goals", "/api/goals/batch", "/api/goals/batch"]);
    expect(writes[2]?.body).toEqual({ operations: [{ op: "complete", id: "song" }] });
  });

  test("while the server is away a batch is kept, and sent again with those behind it", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    let isAway = true;
    const { client, batches } = start(() => (isAway ? problem(503, "away", "Away.") : done([])));
    const both = Promise.all([
      completeGoals(client, [{ id: "song", name: "song" }], true),
      runOperations(client, [{ op: "trash", id: "triads" }], "Moved “triads” to the trash."),
    ]);
    await vi.waitFor(() => expect(getSaveStatus()).toEqual({ state: "offline", count: 2 }));
    isAway = false;
    await vi.advanceTimersByTimeAsync(4000);
    expect(await both).toEqual([true, true]);
    vi.useRealTimers();
    expect(batches()).toEqual([
      { operations: [{ op: "complete", id: "song" }] },
      { operations: [{ op: "complete", id: "song" }] },
      { operations: [{ op: "trash", id: "triads" }] },
    ]);
  });

  test("a link is shown beside the goal at once", async () => {
    const { client } = start(() => done([]));
    await runOperations(client, [{ op: "link", id: "practice", goal_id: "song" }], "Linked.");
    const links = client.getQueryData(treeQuery.queryKey)?.rollups?.links;
    expect(links).toEqual([{ practice_session_id: "practice", goal_id: "song" }]);
  });
});

describe("changes of one goal", () => {
  const goal = {
    ...{ ...node("song", "ShortTermGoal", "set", 1), description: "Head", targets: [], weekly_minutes: null },
    ...{ completes_with_children: false, completed_at: null, completion_source: null, completions: [] },
    ...{ created_at: null, updated_at: null },
  };

  test("a field is undone by its old value, if the new one still stands there", async () => {
    const patched = { ...goal, name: "Blue Bossa", version: 2 };
    const { client, batches } = start(() => done([]), { "PATCH /api/goals/song": { body: patched } });
    expect(await patchGoal(client, "song", { name: "Blue Bossa" })).toBe(true);
    expect(await undoLast()).toHaveProperty("message", "Renamed “song” to “Blue Bossa”.");
    const operation = { op: "update", id: "song", changes: { name: "song" }, expected: { name: "Blue Bossa" } };
    expect(batches()).toEqual([{ operations: [operation] }]);
  });

  test("a new goal is undone by the trash", async () => {
    const { client, batches } = start(() => done([]), { "POST /api/goals": { status: 201, body: goal } });
    await createGoal(client, { id: "song", type: "ShortTermGoal", name: "song", parent_id: "set" });
    expect(await undoLast()).toHaveProperty("message", "Added “song”.");
    expect(batches()).toEqual([{ operations: [{ op: "trash", id: "song" }] }]);
  });

  test("a new goal stands where it was asked for before it is sent, and goes when it is refused", async () => {
    let shown: unknown[] = [];
    const { client, find } = start(() => done([]), {
      "POST /api/goals": () => {
        shown = ["song", "ear", "triads"].map((id) => find(id)?.position);
        return problem(500, "broken", "Broken.");
      },
    });
    const input = { id: "ear", type: "ShortTermGoal" as const, name: "ear", parent_id: "set", before_id: "triads" };
    expect(await createGoal(client, input)).toBe(false);
    expect(shown).toEqual([1, 2, 3]);
    expect(find("ear")).toBeUndefined();
    expect(await undoLast()).toBeNull();
  });

  test("when only another field changed meanwhile, it is sent once more; nobody is asked", async () => {
    let version = 5;
    const current = { ...goal, description: "Their words", version };
    const { client, log } = start(() => done([]), {
      "PATCH /api/goals/song": ({ body }) => {
        const said: unknown = typeof body === "object" && body !== null && "version" in body ? body.version : null;
        if (said !== version) return problem(412, "stale", "Changed.", { current });
        version += 1;
        return { body: { ...current, name: "Blue Bossa", version } };
      },
    });
    client.setQueryData(goalQuery("song").queryKey, { ...goal, completion_source: null });
    expect(await patchGoal(client, "song", { name: "Blue Bossa" })).toBe(true);
    expect(log.filter(({ method }) => method === "PATCH")).toHaveLength(2);
    expect(client.getQueryData(goalQuery("song").queryKey)?.description).toBe("Their words");
  });
});
