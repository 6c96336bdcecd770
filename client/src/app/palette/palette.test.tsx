import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { Shell } from "@/app/shell/shell";
import { ANNA, type Answer, findBarriers, type Sent, serve, showAt } from "@/app/testing";
import { session } from "@/practice/fixtures";
import { NODES, ROLLUPS } from "./rows-for-tests";

const TREE = { revision: 1, nodes: NODES, rollups: ROLLUPS };
const NOTHING = { body: { items: [], next_cursor: null } };

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T12:00:00Z") });
});

function showPage(address = "/sessions", more: Record<string, Answer | ((sent: Sent) => Answer)> = {}) {
  const log = serve({
    "GET /api/auth/state": { body: { csrf_token: "t" } },
    "GET /api/sessions": NOTHING,
    "GET /api/sessions/active": { body: { session: null } },
    "GET /api/templates": { body: { items: [] } },
    "GET /api/goals/tree": { body: TREE },
    "GET /api/search": { body: { items: [] } },
    ...more,
  });
  const pages = ["/goals", "/sessions", "/sessions/new", "/sessions/:id", "/trash"];
  const children = pages.map((path) => ({ path, element: <input aria-label={`Field of ${path}`} /> }));
  return { ...showAt(address, [{ Component: Shell, children }]), log };
}

async function open(user: ReturnType<typeof showAt>["user"], typed: string) {
  await user.keyboard("{Control>}k{/Control}");
  const line = await screen.findByRole("combobox");
  await waitFor(() => expect(document.activeElement).toBe(line));
  await user.type(line, typed);
  return line;
}

function chosen(): string | null {
  return screen.getByRole("option", { selected: true }).textContent;
}

test("Ctrl+K finds from inside a field, the first match is chosen, and Enter opens it in the view one is in", async () => {
  const { user, router } = showPage("/goals?view=outline&open=1&at=guitar");
  screen.getByRole("textbox").focus();
  const line = await open(user, "blue bo");
  await waitFor(() => expect(chosen()).toContain("Blue Bossa, whole form"));
  const option = screen.getByRole("option", { selected: true });
  expect(line.getAttribute("aria-activedescendant")).toBe(option.id);
  expect(within(option).getByText("Blue Bo").tagName).toBe("MARK");
  expect(option.textContent).toContain("Guitar › Ten songs");
  expect(option.textContent).toContain("15 h 06");
  await user.keyboard("{Enter}");
  expect(router.state.location.pathname).toBe("/goals");
  expect(router.state.location.search).toBe("?view=outline&at=bossa");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("it has no barriers", async () => {
  const { user } = showPage();
  await open(user, "blue");
  await waitFor(() => expect(chosen()).toContain("Blue"));
  expect(await findBarriers(screen.getByRole("dialog"))).toEqual([]);
});

test("Escape closes it and the focus returns to where it was", async () => {
  const { user } = showPage();
  const field = screen.getByRole("textbox");
  field.focus();
  await open(user, "blue");
  await user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(field));
});

test("Shift+Enter asks for the name of a step in the same line, the arrows for its level", async () => {
  const { user, log } = showPage("/sessions", { "POST /api/goals": { status: 201, body: { id: "x", version: 1 } } });
  await open(user, "blue bo");
  await waitFor(() => expect(chosen()).toContain("Blue Bossa"));
  await user.keyboard("{Shift>}{Enter}{/Shift}");
  const line = screen.getByRole("combobox", { name: "Name of the step under Blue Bossa, whole form" });
  await user.type(line, "Count{ArrowDown} in four{Enter}");
  await waitFor(() => expect(log.filter(({ path }) => path === "/api/goals")).toHaveLength(1));
  const [sent] = log.filter(({ path }) => path === "/api/goals");
  expect(sent?.body).toMatchObject({ name: "Count in four", type: "MicroGoal", parent_id: "bossa" });
  expect(await screen.findByText("Added “Count in four” under “Blue Bossa, whole form”.")).toBeTruthy();
});

test("Ctrl+Enter starts a session under the goal, with the discipline of its last one", async () => {
  const started = session({ id: "fresh", name: "Blue Bossa", status: "ACTIVE" });
  const { user, log, router } = showPage("/sessions", { "POST /api/sessions": { status: 201, body: started } });
  await open(user, "blue bo");
  await waitFor(() => expect(chosen()).toContain("Blue Bossa"));
  await user.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/sessions/fresh"));
  const [sent] = log.filter(({ method }) => method === "POST");
  expect(sent?.body).toMatchObject({ parent_id: "bossa", discipline: "music" });
});

test("Tab shows what else can be done with a goal, Escape goes back to the search", async () => {
  const { user } = showPage();
  const line = await open(user, "blue bo");
  await waitFor(() => expect(chosen()).toContain("Blue Bossa"));
  await user.keyboard("{Tab}");
  expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toContain("Move to the trash");
  await user.keyboard("{Escape}");
  expect(line).toHaveProperty("value", "blue bo");
  expect(chosen()).toContain("Blue Bossa, whole form");
});

test("the chips are reached with Shift+Tab and ask the server for what is in the trash", async () => {
  const { user, log } = showPage();
  const line = await open(user, "draw");
  await user.keyboard("{Shift>}{Tab}{/Shift}{ArrowLeft} ");
  expect(screen.getByRole("button", { name: "In the trash" }).getAttribute("aria-pressed")).toBe("true");
  await user.keyboard("{Escape}");
  expect(document.activeElement).toBe(line);
  await waitFor(() => expect(log.some(({ search }) => search.includes("state=trash"))).toBe(true));
});

test("names still work when the search is away, and it says so", async () => {
  const { user } = showPage("/sessions", { "GET /api/search": { status: 500, body: {} } });
  await open(user, "blue bo");
  expect((await screen.findByRole("alert")).textContent).toBe("Search is away; names still work.");
  expect(chosen()).toContain("Blue Bossa, whole form");
});

test("what was opened last is offered first, on this device and for this account", async () => {
  localStorage.setItem(`fractal-goals-found-${ANNA.id}`, JSON.stringify(["bridge"]));
  localStorage.setItem("fractal-goals-found-2", JSON.stringify(["green"]));
  const { user } = showPage();
  await open(user, "{ArrowDown}{ArrowUp}");
  const group = await screen.findByRole("group", { name: "Last used" });
  expect(within(group).getAllByRole("option")).toHaveLength(1);
  expect(chosen()).toContain("Bridge at 96 bpm");
});
