import { screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { Shell } from "@/app/shell/shell";
import { findBarriers, serve, showAt } from "@/app/testing";
import { session } from "@/practice/fixtures";
import { DISCIPLINES, template } from "@/practice/quick-add-fixtures";
import { NODES } from "./rows-for-tests";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T12:00:00Z") });
});

function showPage() {
  const log = serve({
    "GET /api/auth/state": { body: { csrf_token: "t" } },
    "GET /api/sessions/active": { body: { session: null } },
    "GET /api/sessions/totals": { body: { session_count: 1, total_seconds: 6900, day_count: 1 } },
    "GET /api/goals/tree": { body: { revision: 1, nodes: NODES, rollups: null } },
    "GET /api/activities": { body: { items: [] } },
    "GET /api/disciplines": { body: { disciplines: DISCIPLINES } },
    "GET /api/templates": { body: { items: [template("t1", "Chords, 20 min", { planned_seconds: 1200 })] } },
    "POST /api/sessions": {
      status: 201,
      body: session({ id: "n1", name: "Chords, 20 min", total_duration_seconds: 1200 }),
    },
    "POST /api/goals/batch": { body: { revision: 2, undo: [], goals: [], moved: [], removed: ["n1"] } },
  });
  return { ...showAt("/goals", [{ Component: Shell, children: [{ path: "/goals", element: <h1>Goals</h1> }] }]), log };
}

test("a line is said back word by word, logged with Enter, and taken back with Undo", async () => {
  const { user, log } = showPage();
  await user.keyboard("q");
  const dialog = await screen.findByRole("dialog", { name: "Quick add" });
  const line = within(dialog).getByRole("textbox");
  await waitFor(() => expect(document.activeElement).toBe(line));
  await user.type(line, "chords 20m +Guitar @yesterday #morning");
  const understood = await within(dialog).findByRole("region", { name: "Understood" });
  await waitFor(() => expect(within(understood).getAllByRole("listitem")).toHaveLength(5));
  expect(within(understood).getByText("Yesterday, Thu 19 Nov")).toBeTruthy();
  expect(await within(dialog).findByText("Yesterday then has 2 h 15 of practice.")).toBeTruthy();
  expect(await findBarriers(dialog)).toEqual([]);
  await user.keyboard("{Enter}");
  expect(await screen.findByText("Logged Chords, 20 min.")).toBeTruthy();
  const [sent] = log.filter(({ method }) => method === "POST");
  expect(sent?.body).toMatchObject({ template_id: "t1", parent_id: "guitar", session_date: "2026-11-19" });
  await user.click(screen.getByRole("button", { name: "Undo" }));
  await waitFor(() =>
    expect(log.find(({ path }) => path === "/api/goals/batch")?.body).toMatchObject({
      operations: [{ op: "trash", id: "n1" }],
    }),
  );
});

test("another meaning is chosen with Tab, and the line has the focus again", async () => {
  const { user } = showPage();
  await user.keyboard("q");
  const dialog = await screen.findByRole("dialog", { name: "Quick add" });
  const line = within(dialog).getByRole("textbox");
  await waitFor(() => expect(document.activeElement).toBe(line));
  await user.type(line, "chords 20m");
  await within(dialog).findByText("1 other match");
  await user.tab();
  await user.keyboard("{Enter}");
  await user.click(await screen.findByRole("menuitem", { name: /^Only a name/ }));
  await waitFor(() => expect(document.activeElement).toBe(line));
  expect(within(dialog).getByRole("region", { name: "Becomes" }).textContent).toContain("chordsUnfiled");
});
