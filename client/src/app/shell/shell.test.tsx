import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { SessionItem } from "@/api/types";
import { findBarriers, problem, serve, showAt } from "@/app/testing";
import { setLetterKeys } from "@/lib/keys";
import { clearUndo, pushUndo, type UndoEntry } from "@/lib/undo-stack";
import { Shell } from "./shell";

const RUNNING: SessionItem = {
  id: "run-1",
  name: "Drop-2 chords",
  parent_id: null,
  parent_name: null,
  session_start: new Date(Date.now() - 65_000).toISOString(),
  session_end: null,
  total_duration_seconds: null,
  section_seconds: [
    [600, 600],
    [1200, 300],
  ],
  status: "ACTIVE",
  discipline: "music",
  session_type: "CHORDS",
  session_date: "2026-11-20",
  time_slot: null,
  is_retroactive: false,
  template_id: null,
  version: 1,
};

const NOTHING_RUNS = { body: { items: [], next_cursor: null } };

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
  serve({ "GET /api/sessions": NOTHING_RUNS });
  const { container } = showShell();
  const places = within(screen.getByRole("navigation", { name: "Main" })).getAllByRole("link");
  expect(places.map((place) => place.getAttribute("href"))).toEqual(["/goals", "/sessions"]);
  await screen.findByRole("link", { name: "Settings" });
  expect(await findBarriers(container)).toEqual([]);
});

test("what runs is shown with the time since its start, and not on its own page", async () => {
  serve({ "GET /api/sessions": { body: { items: [RUNNING], next_cursor: null } } });
  const { router } = showShell();
  const [timer] = await screen.findAllByRole("timer");
  expect(timer?.textContent).toMatch(/^1:0[5-9]$/);
  await act(() => router.navigate("/sessions/run-1"));
  await waitFor(() => expect(screen.queryByRole("timer")).toBeNull());
});

test("what runs and was timed says what its activities add up to, as the lists do", async () => {
  serve({ "GET /api/sessions": { body: { items: [{ ...RUNNING, total_duration_seconds: 754 }], next_cursor: null } } });
  showShell();
  const [timer] = await screen.findAllByRole("timer");
  expect(timer?.textContent).toBe("12:34");
});

test("s starts a session and opens it", async () => {
  const log = serve({
    "GET /api/auth/state": { body: { csrf_token: "t" } },
    "GET /api/sessions": NOTHING_RUNS,
    "POST /api/sessions": { status: 201, body: { ...RUNNING, id: "new-1" } },
  });
  const { router, user } = showShell();
  await user.keyboard("s");
  await waitFor(() => expect(router.state.location.pathname).toBe("/sessions/new-1"));
  expect(log.filter(({ method }) => method === "POST").map(({ body }) => body)).toEqual([{}]);
});

test("starting while another runs opens the one that runs and says so", async () => {
  const running = { id: "run-1", name: "Drop-2 chords", session_start: null };
  serve({
    "GET /api/auth/state": { body: { csrf_token: "t" } },
    "GET /api/sessions": NOTHING_RUNS,
    "POST /api/sessions": problem(409, "session-running", "Drop-2 chords is still running.", { running }),
  });
  const { router, user } = showShell();
  await user.click(screen.getAllByRole("button", { name: "Start" })[0] ?? document.body);
  await waitFor(() => expect(router.state.location.pathname).toBe("/sessions/run-1"));
  expect(screen.getByText("Drop-2 chords is still running.")).toBeTruthy();
});

test("g and a letter go places, and the page gets the focus", async () => {
  serve({ "GET /api/sessions": NOTHING_RUNS });
  const { router, user } = showShell();
  await user.keyboard("gs");
  expect(router.state.location.pathname).toBe("/sessions");
  expect(document.activeElement?.id).toBe("page");
  await user.keyboard("gt");
  expect(router.state.location.pathname).toBe("/goals");
});

test("keys never act while somebody types", async () => {
  const log = serve({ "GET /api/sessions": NOTHING_RUNS });
  const { router, user } = showShell("/sessions");
  await user.type(screen.getByRole("textbox", { name: "Search" }), "sgt?");
  expect(router.state.location.pathname).toBe("/sessions");
  expect(log.some(({ method }) => method === "POST")).toBe(false);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("? lists the keys", async () => {
  serve({ "GET /api/sessions": NOTHING_RUNS });
  const { user } = showShell();
  await user.keyboard("?");
  const sheet = await screen.findByRole("dialog", { name: "Keys" });
  expect(within(sheet).getByText("start a session")).toBeTruthy();
});

test("in the tree letters find goals, and ? still lists the keys", async () => {
  const log = serve({ "GET /api/sessions": NOTHING_RUNS });
  const { user } = showShell("/tree");
  screen.getByRole("treeitem").focus();
  await user.keyboard("s");
  expect(log.some(({ method }) => method === "POST")).toBe(false);
  await user.keyboard("?");
  expect(await screen.findByRole("dialog", { name: "Keys" })).toBeTruthy();
});

test("/ opens the search, in the tree too", async () => {
  serve({ "GET /api/sessions": NOTHING_RUNS });
  const { user } = showShell("/tree");
  screen.getByRole("treeitem").focus();
  await user.keyboard("/");
  expect(await screen.findByRole("dialog", { name: "Find and do" }, { timeout: 4000 })).toBeTruthy();
});

test("the letters can be switched off on a device", async () => {
  const log = serve({ "GET /api/sessions": NOTHING_RUNS });
  setLetterKeys(false);
  const { router, user } = showShell();
  await user.keyboard("sgs");
  expect(router.state.location.pathname).toBe("/goals");
  expect(log.some(({ method }) => method === "POST")).toBe(false);
});

test("Ctrl+Z takes back what was done last, says what that was, and can be done again", async () => {
  serve({ "GET /api/sessions": NOTHING_RUNS });
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
  serve({ "GET /api/sessions": NOTHING_RUNS });
  const { user } = showShell("/sessions");
  await user.type(screen.getByRole("textbox", { name: "Search" }), "{Control>}z{/Control}");
  expect(screen.queryByText("There is nothing to undo.")).toBeNull();
  act(() => screen.getByRole("textbox", { name: "Search" }).blur());
  await user.keyboard("{Control>}z{/Control}");
  expect(await screen.findByText("There is nothing to undo.")).toBeTruthy();
});
