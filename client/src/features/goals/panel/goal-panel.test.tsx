import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import { describe, expect, test, vi } from "vitest";
import { treeQuery } from "@/api/queries";
import { buildForest } from "../model/forest";
import { rollupsFor, smallTree } from "../rows-for-tests";
import { GoalPanel } from "./goal-panel";

type Body = Record<string, unknown>;

function answer(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}

/** Open the panel of a goal; `write` answers what is sent. */
function openPanel(id: string, write: (body: Body) => Response = (body) => answer({ ...body, version: 2 })): Body[] {
  const sent: Body[] = [];
  const rows = smallTree();
  const row = rows.find((candidate) => candidate.id === id);
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (path === "/api/auth/state") return answer({ csrf_token: "token" });
    if (path === "/api/goals/tree") return answer({ revision: 1, nodes: rows });
    if (path === "/api/activities" || path === "/api/goals/next-steps") return answer({ items: [] });
    if (request.method === "GET") return answer({ ...row, description: "" });
    const body: Body = JSON.parse((await request.text()) || "{}");
    sent.push(body);
    if (path === "/api/goals/batch") return answer({ ids: [], undo: [] });
    return write({ ...row, description: "", ...body });
  });
  const client = new QueryClient();
  client.setQueryData(treeQuery.queryKey, { revision: 1, nodes: [], rollups: null });
  const forest = buildForest(rows, rollupsFor(rows));
  const goal = forest.goals.get(id);
  if (!goal) throw new Error(`No goal ${id}`);
  const nothing = () => {};
  render(
    <MantineProvider>
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <GoalPanel
            forest={forest}
            goal={goal}
            today="2026-11-20"
            renameAsked={0}
            onSelect={nothing}
            onAdded={nothing}
            onClose={nothing}
          />
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return sent;
}

describe("the panel of a goal", () => {
  test("the figures: own, below, in all, this week, and when last", () => {
    openPanel("set");
    const said = screen.getAllByRole("definition").map((figure) => figure.textContent);
    expect(said).toEqual(["10 min", "30 min", "40 min", "–", "yesterday"]);
  });

  test("Enter saves a new name, Escape leaves the old one", async () => {
    const sent = openPanel("song");
    const name = screen.getByRole("textbox", { name: "Name" });
    await userEvent.type(name, " and more{Escape}");
    await userEvent.clear(name);
    await userEvent.type(name, "Blue Bossa{Enter}");
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ name: "Blue Bossa", version: 1 });
  });

  test("an empty name is not saved", async () => {
    const sent = openPanel("song");
    await userEvent.clear(screen.getByRole("textbox", { name: "Name" }));
    await userEvent.tab();
    expect(sent).toEqual([]);
  });

  test("the description saves on leaving it", async () => {
    const sent = openPanel("song");
    const field = await waitFor(() => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Description" }));
    await waitFor(() => expect(field.disabled).toBe(false));
    await userEvent.type(field, "Head and two choruses");
    await userEvent.tab();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0]).toMatchObject({ description: "Head and two choruses" });
  });

  test("a page that goes away sends the words that were typed last", async () => {
    const sent = openPanel("song");
    const field = await waitFor(() => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Description" }));
    await waitFor(() => expect(field.disabled).toBe(false));
    fireEvent.change(field, { target: { value: "Head" } });
    expect(sent).toEqual([]);
    window.dispatchEvent(new Event("pagehide"));
    await waitFor(() => expect(sent).toHaveLength(1), { timeout: 500 });
    expect(sent[0]).toMatchObject({ description: "Head" });
  });

  test("Enter adds a step of the next smaller kind, a press ticks one", async () => {
    const sent = openPanel("song");
    await userEvent.type(screen.getByRole("textbox", { name: "Add a step" }), "Slowly{Enter}");
    await userEvent.click(screen.getByRole("checkbox", { name: "bridge", checked: false }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[0]).toMatchObject({ name: "Slowly", type: "ImmediateGoal", parent_id: "song" });
    expect(sent[1]).toEqual({ operations: [{ op: "complete", id: "bridge" }] });
  });

  test("a change made elsewhere is shown beside mine, and mine is sent again only when I say so", async () => {
    const theirs = { ...smallTree()[2], name: "Their name", description: "", version: 7 };
    let isFirst = true;
    const sent = openPanel("song", (body) => {
      if (!isFirst) return answer({ ...body, version: 8 });
      isFirst = false;
      return answer(
        { type: "/problems/stale", title: "Changed", status: 412, detail: "Changed.", current: theirs },
        412,
      );
    });
    const name = screen.getByRole("textbox", { name: "Name" });
    await userEvent.clear(name);
    await userEvent.type(name, "My name{Enter}");
    const alert = await screen.findByRole("alert");
    expect(
      within(alert)
        .getAllByRole("definition")
        .map((value) => value.textContent),
    ).toEqual(["My name", "Their name"]);
    expect(sent).toHaveLength(1);
    await userEvent.click(within(alert).getByRole("button", { name: "Keep this" }));
    await waitFor(() => expect(sent).toHaveLength(2));
    expect(sent[1]).toMatchObject({ name: "My name" });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("past sessions are logged for this goal, and the newest are links", () => {
    openPanel("song");
    expect(screen.getByRole("link", { name: "Log past" }).getAttribute("href")).toBe("/sessions/new?goal=song");
    expect(screen.getByRole("link", { name: /one/ }).getAttribute("href")).toBe("/sessions/one");
  });
});
