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
      gone.push(path.split("/").at(-1) ?? "");
      const body: Record<string, unknown> = JSON.parse((await request.text()) || "{}");
      sent.push({ method: request.method, path, body });
      const row = rows?.find((candidate) => path.endsWith(candidate.id));
      return answer({ description: null, ...row, ...body, version: 2 });
    }
    if (path === "/api/auth/state") return answer({ csrf_token: "token", is_signed_in: true });
    if (path === "/api/me") return answer({ time_zone: "UTC", day_start_hour: 4, hour_cycle: "h24" });
    if (path !== "/api/goals/tree") return answer({ ...rows?.find((row) => path.endsWith(row.id)), description: null });
    return rows
      ? answer({ revision: 1, nodes: rows.filter((row) => !gone.includes(row.id)) })
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
    expect(sent[0]).toMatchObject({ method: "DELETE", path: "/api/goals/triads" });
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
});
