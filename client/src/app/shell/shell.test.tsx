import { act, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Session } from "@/api/types";
import { findBarriers, problem, serve, showAt } from "@/app/testing";
import { setLetterKeys } from "@/lib/keys";
import { clearUndo, pushUndo, type UndoEntry } from "@/lib/undo-stack";
import { newActivity } from "@/practice/editing";
import { session } from "@/practice/fixtures";
import { newDocument } from "@/practice/sections";
import { Shell } from "./shell";

const NOTHING_RUNS = { body: { session: null } };
const STARTED = "2026-11-20T09:00:00Z";
const TIMED = { ...newActivity("Inversions", "inv"), intervals: [{ start: STARTED, stop: null }] };
const RUNNING = session({
  ...{ id: "run-1", name: "Drop-2 chords", status: "ACTIVE", session_start: STARTED, session_end: null, version: 1 },
  attributes: { ...newDocument(), sections: [{ id: "main", name: "Main", planned_seconds: 600, activities: [TIMED] }] },
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T09:01:05Z") });
});

afterEach(() => {
  vi.useRealTimers();
});

function showShell(address = "/goals") {
  return showAt(address, [
    {
      Component: Shell,
      children: [
        { path: "/goals", element: <h1>The tree</h1> },
        { path: "/sessions", element: <input aria-label="Search" /> },
        { path: "/sessions/:id", element: <h1>One session</h1> },
        { path: "/settings", element: <h1>Settings</h1> },
        {
          path: "/tree",
          element: (
            <div role="tree" aria-label="Goals">
              <div role="treeitem" tabIndex={0}>
                Sing it
              </div>
            </div>
          ),
        },
      ],
    },
  ]);
}

test("the shell shows what exists and has no barriers", async () => {
  serve({ "GET /api/sessions/active": NOTHING_RUNS });
  const { container } = showShell();
  const places = within(screen.getByRole("navigation", { name: "Main" })).getAllByRole("link");
  expect(places.map((place) => place.getAttribute("href"))).toEqual(["/goals", "/sessions", "/drills", "/library"]);
  await screen.findByRole("link", { name: "Settings" });
  expect(await findBarriers(container)).toEqual([]);
});

test("what runs is shown with its time and what goes on, and not on its own pages", async () => {
  serve({ "GET /api/sessions/active": { body: { session: RUNNING } } });
  const { container, router } = showShell();
  const [timer] = await screen.findAllByRole("timer");
  expect(timer?.textContent).toBe("1:05");
  expect(screen.getAllByText("Inversions")).toHaveLength(2);
  await waitFor(() => expect(document.title).toBe("1:05 Inversions · Fractal Goals"));
  expect(await findBarriers(container)).toEqual([]);
  await act(() => router.navigate("/sessions/run-1"));
  await waitFor(() => expect(screen.queryByRole("timer")).toBeNull());
});

test("it pauses and goes on in place, and is kept while the server is away", async () => {
  let stored: Session = RUNNING;
  let isAway = false;
  const log = serve({
    "GET /api/auth/state": { body: { csrf_token: "t" } },
    "GET /api/sessions/active": () => ({ body: { session: stored.status === "ACTIVE" ? stored : null } }),
    "PATCH /api/sessions/run-1": ({ body }) => {
      if (isAway) return problem(503, "unavailable", "Later.");
      const patch = body instanceof Object ? body : {};
      stored = { ...stored, ...patch, version: stored.version + 1 };
      return { body: stored };
    },
  });
  const { router, user } = showShell();
  // The card drawn first gives way to the one with the editor: it is asked for anew each time.
  const card = () => within(screen.getByRole("region", { name: "Running session" }));
  const press = async (name: string) => {
    await waitFor(() => expect(card().getByRole("button", { name })).toHaveProperty("disabled", false));
    await user.click(card().getByRole("button", { name }));
  };
  await press("Pause");
  await waitFor(() => expect(stored.attributes.pauses).toHaveLength(1));
  expect(card().getByText("Paused · Inversions")).toBeTruthy();
  expect(document.title).toBe("Paused · Inversions · Fractal Goals");
  isAway = true;
  await press("Go on");
  expect(card().getByText("Inversions")).toBeTruthy();
  await press("Finish");
  await waitFor(() => expect(screen.queryByRole("timer")).toBeNull());
  expect(document.title).not.toMatch(/Inversions/);
  expect(stored.status).toBe("ACTIVE");
  await user.click(await screen.findByRole("button", { name: "Undo" }));
  expect((await screen.findAllByRole("timer")).length).toBeGreaterThan(0);
  expect(router.state.location.pathname).toBe("/goals");
  expect(log.every(({ path }) => path !== "/api/sessions/run-1/pause")).toBe(true);
});

test("g and a letter go places, and the page gets the focus", async () => {
  serve({ "GET /api/sessions/active": NOTHING_RUNS });
  const { router, user } = showShell();
  await user.keyboard("gs");
  expect(router.state.location.pathname).toBe("/sessions");
  expect(document.activeElement?.id).toBe("page");
  await user.keyboard("gt");
  expect(router.state.location.pathname).toBe("/goals");
});

test("keys never act while somebody types", async () => {
  const log = serve({ "GET /api/sessions/active": NOTHING_RUNS });
  const { router, user } = showShell("/sessions");
  await user.type(screen.getByRole("textbox", { name: "Search" }), "sgt?");
  expect(router.state.location.pathname).toBe("/sessions");
  expect(log.some(({ method }) => method === "POST")).toBe(false);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("? lists the keys", async () => {
  serve({ "GET /api/sessions/active": NOTHING_RUNS });
  const { user } = showShell();
  await user.keyboard("?");
  const sheet = await screen.findByRole("dialog", { name: "Keys" });
  expect(within(sheet).getByText("start a session")).toBeTruthy();
});

test("in the tree letters find goals, and ? still lists the keys", async () => {
  const log = serve({ "GET /api/sessions/active": NOTHING_RUNS });
  const { user } = showShell("/tree");
  screen.getByRole("treeitem").focus();
  await user.keyboard("s");
  expect(log.some(({ method }) => method === "POST")).toBe(false);
  await user.keyboard("?");
  expect(await screen.findByRole("dialog", { name: "Keys" })).toBeTruthy();
});

test("/ opens the search, in the tree too", async () => {
  serve({ "GET /api/sessions/active": NOTHING_RUNS });
  const { user } = showShell("/tree");
  screen.getByRole("treeitem").focus();
  await user.keyboard("/");
  expect(await screen.findByRole("dialog", { name: "Find and do" })).toBeTruthy();
});

test("the letters can be switched off on a device", async () => {
  const log = serve({ "GET /api/sessions/active": NOTHING_RUNS });
  setLetterKeys(false);
  const { router, user } = showShell();
  await user.keyboard("sgs");
  expect(router.state.location.pathname).toBe("/goals");
  expect(log.some(({ method }) => method === "POST")).toBe(false);
});

test("Ctrl+Z takes back what was done last, says what that was, and can be done again", async () => {
  serve({ "GET /api/sessions/active": NOTHING_RUNS });
  const { user } = showShell();
  const done: string[] = [];
  const again: UndoEntry = {
    message: "Moved 3 goals.",
    undo: async () => {
      done.push("again");
      return again;
    },
  };
  const undo = async () => {
    done.push("undone");
    return again;
  };
  pushUndo({ message: "Moved 3 goals.", undo });
  await user.keyboard("{Control>}z{/Control}");
  expect(await screen.findByText("Undone: moved 3 goals.")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Redo" }));
  expect(await screen.findByText("Done again: moved 3 goals.")).toBeTruthy();
  expect(done).toEqual(["undone", "again"]);
  clearUndo();
});

test("with nothing to undo a quiet line says so, and in a field the key is the field's own", async () => {
  serve({ "GET /api/sessions/active": NOTHING_RUNS });
  const { user } = showShell("/sessions");
  await user.type(screen.getByRole("textbox", { name: "Search" }), "{Control>}z{/Control}");
  expect(screen.queryByText("There is nothing to undo.")).toBeNull();
  act(() => screen.getByRole("textbox", { name: "Search" }).blur());
  await user.keyboard("{Control>}z{/Control}");
  expect(await screen.findByText("There is nothing to undo.")).toBeTruthy();
});
