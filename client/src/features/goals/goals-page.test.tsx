import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import { describe, expect, test, vi } from "vitest";
import { GoalsPage } from "./goals-page";
import type { TreeRow } from "./model/tree";
import { smallTree } from "./rows-for-tests";

interface Sent {
  method: string;
  path: string;
  body: Record<string, unknown>;
}

function answer(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}

/** Open the page on a server that has these rows; returns what is written to it. */
function openPage(rows: TreeRow[] | null, address = "/goals"): Sent[] {
  const sent: Sent[] = [];
  const gone: string[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method !== "GET") {
      const body: Record<string, unknown> = JSON.parse((await request.text()) || "{}");
      sent.push({ method: request.method, path, body });
      if (path === "/api/goals/batch") {
        gone.push(...(rows ?? []).map(({ id }) => id).filter((id) => JSON.stringify(body).includes(`"${id}"`)));
        return answer({ ids: gone, undo: [] });
      }
      const row = rows?.find((candidate) => path.endsWith(candidate.id));
      return answer({ description: null, ...row, ...body, version: 2 });
    }
    if (path === "/api/auth/state") return answer({ csrf_token: "token", is_signed_in: true });
    if (path === "/api/me") return answer({ time_zone: "UTC", day_start_hour: 4, hour_cycle: "h24" });
    if (path !== "/api/goals/tree") return answer({ ...rows?.find((row) => path.endsWith(row.id)), description: null });
    return rows
      ? answer({ revision: 1, nodes: rows.filter((row) => !gone.includes(row.id)), rollups: null })
      : answer({ title: "Gone", detail: "The disk is full." }, 500);
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <MemoryRouter initialEntries={[address]}>
          <GoalsPage />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return sent;
}

describe("the goals page", () => {
  test("an empty tree asks its question, and Enter makes the root", async () => {
    const sent = openPage([]);
    const line = await screen.findByRole("textbox", { name: "What do you want to be able to do?" });
    await userEvent.type(line, "Play what I hear{Enter}");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({
      method: "POST",
      path: "/api/goals",
      body: { name: "Play what I hear", type: "UltimateGoal" },
    });
  });

  test("an example makes a root with goals below it", async () => {
    const sent = openPage([]);
    await userEvent.click(await screen.findByRole("button", { name: "Climb 7a outdoors" }));
    await waitFor(() => expect(sent).toHaveLength(5));
    expect(sent[1]?.body.parent_id).toBe(sent[0]?.body.id);
  });

  test("a tree that does not load says what is safe and what now", async () => {
    openPage(null);
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("The tree did not load.");
    expect(alert.textContent).toContain("Nothing is lost.");
    expect(within(alert).getByRole("button", { name: "Try again" })).toBeTruthy();
  });

  test("the tree is a real tree for screen readers", async () => {
    openPage(smallTree(), "/goals?at=song&zoom=near");
    const tree = await screen.findByRole("tree", { name: "Goals" });
    const items = within(tree).getAllByRole("treeitem");
    expect(items.map((item) => item.getAttribute("aria-level"))).toEqual(["1", "2", "3", "3", "3", "2"]);
    expect(within(tree).getByRole("treeitem", { selected: true }).textContent).toContain("song");
  });

  test("Delete moves the goal in focus to the trash", async () => {
    const sent = openPage(smallTree(), "/goals?at=triads&zoom=near");
    const item = await screen.findByRole("treeitem", { name: /^triads/ });
    act(() => item.focus());
    await userEvent.keyboard("{Delete}");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ path: "/api/goals/batch", body: { operations: [{ op: "trash", id: "triads" }] } });
    expect(screen.queryByRole("treeitem", { name: /^triads/ })).toBeNull();
  });

  test("n names a goal below the chosen one, and its level can be chosen", async () => {
    const sent = openPage(smallTree(), "/goals?at=set&zoom=near");
    const item = await screen.findByRole("treeitem", { name: /^set/ });
    act(() => item.focus());
    await userEvent.keyboard("n");
    await userEvent.click(await screen.findByRole("radio", { name: "Short term" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Below “set”" }), "Verse{Enter}");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body).toMatchObject({ name: "Verse", type: "ShortTermGoal", parent_id: "set" });
  });

  test("a subtree in the address is drawn alone, and one press shows all again", async () => {
    openPage(smallTree(), "/goals?root=set&zoom=near");
    const tree = await screen.findByRole("tree", { name: "Goals" });
    expect(within(tree).queryByRole("treeitem", { name: /^guitar/ })).toBeNull();
    expect(within(tree).getByRole("treeitem", { name: /^set/ }).getAttribute("aria-level")).toBe("1");
    await userEvent.click(screen.getByRole("button", { name: "Show all" }));
    expect(await within(tree).findByRole("treeitem", { name: /^guitar/ })).toBeTruthy();
  });

  test("a filter in the address says how many goals it hides, and can be dropped", async () => {
    openPage(smallTree(), "/goals?open=1&zoom=near&at=song");
    expect(await screen.findByText(/Open only: 2 goals hidden\./)).toBeTruthy();
    expect(screen.queryByRole("treeitem", { name: /^triads/ })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Drop the filter" }));
    expect(await screen.findByRole("treeitem", { name: /^triads/ })).toBeTruthy();
  });

  test("Alt and an arrow put the goal in focus before the one above it", async () => {
    const sent = openPage(smallTree(), "/goals?at=song&zoom=near");
    const item = await screen.findByRole("treeitem", { name: /^song/ });
    act(() => item.focus());
    await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body.operations).toMatchObject([{ op: "move", id: "song", parent_id: "set", before_id: "triads" }]);
  });

  test("x marks the goal in focus as done", async () => {
    const sent = openPage(smallTree(), "/goals?at=song&zoom=near");
    const item = await screen.findByRole("treeitem", { name: /^song/ });
    act(() => item.focus());
    await userEvent.keyboard("x");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]?.body.operations).toEqual([{ op: "complete", id: "song" }]);
  });

  test("each entry says its place among its siblings", async () => {
    openPage(smallTree(), "/goals?at=song&zoom=near");
    const item = await screen.findByRole("treeitem", { name: /^song/ });
    // Below the set: triads, the song, and the set's own session.
    expect(item.getAttribute("aria-posinset")).toBe("2");
    expect(item.getAttribute("aria-setsize")).toBe("3");
  });
});
