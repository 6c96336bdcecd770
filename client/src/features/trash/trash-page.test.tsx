import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { TrashItem } from "@/api/types";
import { type Answer, findBarriers, problem, type Sent, serve, showAt } from "@/app/testing";
import { undoLast } from "@/lib/undo-stack";
import { entriesOf, restoring, sayContents } from "./trash-model";
import { TrashPage } from "./trash-page";

const GUITAR: TrashItem = {
  id: "guitar",
  type: "UltimateGoal",
  name: "Guitar",
  discipline: null,
  deleted_at: "2026-11-19T09:00:00Z",
  purged_at: "2026-12-19T09:00:00Z",
  goal_count: 14,
  session_count: 212,
  total_seconds: 112_800,
  trail: [],
  parent_in_trash: null,
};
const SONG: TrashItem = {
  ...GUITAR,
  id: "song",
  type: "ShortTermGoal",
  name: "Sing it",
  deleted_at: "2026-11-08T09:00:00Z",
  purged_at: "2026-12-08T09:00:00Z",
  goal_count: 1,
  session_count: 0,
  total_seconds: 0,
  trail: [
    { id: "guitar", type: "UltimateGoal", name: "Guitar" },
    { id: "set", type: "LongTermGoal", name: "Open mic set" },
  ],
  parent_in_trash: { id: "set", type: "LongTermGoal", name: "Open mic set" },
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T12:00:00Z") });
});

function show(items: TrashItem[], more: Record<string, Answer | ((sent: Sent) => Answer)> = {}) {
  const log = serve({
    "GET /api/auth/state": { body: { csrf_token: "t" } },
    "GET /api/trash": { body: { items, days: 30 } },
    ...more,
  });
  return { log, ...showAt("/trash", [{ path: "/trash", element: <TrashPage /> }]) };
}

test("a row says where it stood, what went with it, and until when it can come back", async () => {
  const { container } = show([GUITAR, SONG]);
  const [guitar, song] = await screen.findAllByRole("listitem");
  expect(guitar?.textContent).toContain("14 goals, 212 sessions, 31 h 20");
  expect(guitar?.textContent).toContain("deleted yesterday");
  expect(guitar?.textContent).toContain("gone for good on 19 December");
  expect(song?.textContent).toContain("Guitar › Open mic set");
  expect(song?.textContent).toContain("deleted 12 days ago");
  expect(await findBarriers(container)).toEqual([]);
});

test("one press brings something back, the row leads to it, and it can be undone", async () => {
  let items = [GUITAR];
  const undo = [{ op: "trash", id: "guitar" }];
  const { log, user } = show([], {
    "GET /api/trash": () => ({ body: { items, days: 30 } }),
    "POST /api/goals/batch": () => {
      items = items.length > 0 ? [] : [GUITAR];
      return { body: { ids: ["guitar"], undo } };
    },
  });
  await user.click(await screen.findByRole("button", { name: /^Restore/ }));
  const link = await screen.findByRole("link", { name: /Show it\s+“Guitar”/ });
  expect(link.getAttribute("href")).toBe("/goals?at=guitar");
  await waitFor(() => expect(document.activeElement).toBe(link));
  expect(log.find(({ method }) => method === "POST")?.body).toEqual({ operations: [{ op: "restore", id: "guitar" }] });
  await undoLast();
  expect(log.filter(({ method }) => method === "POST").at(-1)?.body).toEqual({ operations: undo });
  expect(await screen.findByRole("button", { name: /^Restore/ })).toBeTruthy();
});

test("what stood under something in the trash comes back with it", async () => {
  const { log, user } = show([GUITAR, SONG], { "POST /api/goals/batch": { body: { ids: [], undo: [] } } });
  await user.click(await screen.findByRole("button", { name: /Restore\s+“Sing it”\s+with “Guitar”/ }));
  await waitFor(() => expect(log.some(({ method }) => method === "POST")).toBe(true));
  expect(log.find(({ method }) => method === "POST")?.body).toEqual({
    operations: [
      { op: "restore", id: "guitar" },
      { op: "restore", id: "song" },
    ],
  });
});

test("a session that cannot come back says why on its row", async () => {
  const detail = "“Chords” is still running. Finish it first.";
  const session: TrashItem = { ...GUITAR, id: "s", type: "PracticeSession", goal_count: 0, session_count: 1 };
  const { user } = show([session], { "POST /api/goals/batch": problem(409, "session-running", detail) });
  await user.click(await screen.findByRole("button", { name: /^Restore/ }));
  const row = await screen.findByRole("listitem");
  expect((await within(row).findByRole("alert")).textContent).toBe(detail);
  expect(document.activeElement).toBe(within(row).getByRole("button"));
});

test("an empty trash teaches, and one that did not load can be asked for again", async () => {
  const { unmount } = show([]);
  expect(await screen.findByText("The trash is empty.")).toBeTruthy();
  expect(screen.getByText("What you delete stays here for 30 days.")).toBeTruthy();
  unmount();
  show([], { "GET /api/trash": { status: 500, body: {} } });
  expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
});

test("what went along is counted without the thing itself", () => {
  expect(sayContents(SONG)).toBeNull();
  expect(sayContents({ ...SONG, goal_count: 3, total_seconds: 600 })).toBe("3 goals, 10 min");
  expect(sayContents({ ...SONG, type: "PracticeSession", goal_count: 2, session_count: 1, total_seconds: 2220 })).toBe(
    "2 steps, 37 min",
  );
});

test("restoring goes up as far as the trash does; what came back keeps its place in the list", () => {
  expect(restoring(SONG, [SONG]).map(({ id }) => id)).toEqual(["set", "song"]);
  expect(entriesOf([SONG], [GUITAR]).map(({ item, isBack }) => [item.id, isBack])).toEqual([
    ["guitar", true],
    ["song", false],
  ]);
});
