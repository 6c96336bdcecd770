import { screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { forgetLastTree, keepLastTree, readLastTree } from "@/api/last-tree";
import type { Tree } from "@/api/types";
import { ANNA, problem, serve, showAt } from "@/app/testing";
import { GoalsPage } from "./goals-page";

const store = vi.hoisted(() => new Map<string, unknown>());
vi.mock("idb-keyval", () => ({
  get: async (key: string) => store.get(key),
  set: async (key: string, value: unknown) => void store.set(key, value),
  del: async (key: string) => void store.delete(key),
}));

const ROUTES = [{ path: "/goals", Component: GoalsPage }];

function tree(name: string): Tree {
  const node: Tree["nodes"][number] = {
    ...{ id: name, type: "UltimateGoal", parent_id: null, root_id: name, position: 0, name, version: 1 },
    ...{ deadline: null, completed: false, session_start: null, session_end: null, session_date: null },
    ...{
      total_duration_seconds: null,
      section_seconds: null,
      status: null,
      discipline: null,
      result: null,
      target_progress: null,
    },
  };
  return { revision: 1, nodes: [node], rollups: null };
}

test("the last tree belongs to its person, and is forgotten on leaving", async () => {
  await keepLastTree(1, tree("Guitar"));
  expect((await readLastTree(1))?.nodes.map(({ name }) => name)).toEqual(["Guitar"]);
  expect(await readLastTree(2)).toBeNull();
  await forgetLastTree();
  expect(await readLastTree(1)).toBeNull();
});

test("while the tree does not come, the last one is there to look at, and says what is the matter", async () => {
  await keepLastTree(ANNA.id, tree("Guitar"));
  serve({ "GET /api/goals/tree": problem(500, "broken", "The disk is full.") });
  showAt("/goals", ROUTES);
  expect((await screen.findByRole("alert")).textContent).toContain("The tree did not load.");
  const drawn = await screen.findByRole("tree", { name: "Goals", hidden: true });
  expect(drawn.textContent).toContain("Guitar");
  expect(drawn.closest("[inert]")).not.toBeNull();
});

test("the tree that came takes its place and is kept for the next time", async () => {
  await keepLastTree(ANNA.id, tree("Guitar"));
  serve({ "GET /api/goals/tree": { body: tree("Singing") } });
  showAt("/goals", ROUTES);
  const drawn = await screen.findByRole("tree", { name: "Goals" });
  await waitFor(() => expect(drawn.textContent).toContain("Singing"));
  expect(drawn.textContent).not.toContain("Guitar");
  expect(drawn.closest("[inert]")).toBeNull();
  const kept = async () => (await readLastTree(ANNA.id))?.nodes.map(({ name }) => name);
  await waitFor(async () => expect(await kept()).toEqual(["Singing"]));
});
