import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { findBarriers, problem, type Sent, serve, showAt } from "@/app/testing";
import { clearUndo, undoLast } from "@/lib/undo-stack";
import { GoalsPage } from "../goals-page";
import type { TreeRow } from "../model/tree";
// The page loads it only when it is shown; here it is there at once.
import "./outline-view";
import { goalRow, rollupsFor, smallTree } from "../rows-for-tests";

/** A page has no height here; the outline is given room for some twenty rows. */
beforeEach(() => {
  clearUndo();
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
});

/** Show the outline on a server that has these rows and takes every change; returns what is written to it. */
async function showOutline(rows: TreeRow[] = smallTree(), query = "") {
  const log = serve({
    "GET /api/goals/tree": () => ({ body: { revision: 1, nodes: rows, rollups: rollupsFor(rows) } }),
    "POST /api/goals/batch": ({ body }) => ({ body: { ids: [], undo: [{ op: "restore", id: "song" }], sent: body } }),
    "POST /api/goals": ({ body }) => ({ status: 201, body: { ...goalRow("", "", null), ...Object(body) } }),
    "PATCH /api/goals/song": ({ body }) => ({ body: { ...rows.find((row) => row.id === "song"), ...Object(body) } }),
  });
  const { user } = showAt(`/goals?view=outline${query}`, [{ path: "/goals", element: <GoalsPage /> }]);
  const tree = await screen.findByRole("tree", { name: "Goals" });
  await within(tree).findAllByRole("treeitem");
  const row = (name: string) => within(tree).getByRole("treeitem", { name: new RegExp(`^${name},`) });
  const begin = (name: string) => act(() => row(name).focus());
  return { user, tree, row, begin, sent: () => log.filter(({ method }) => method !== "GET") };
}

const operations = (sent: Sent[]) => sent.map(({ body }) => Object(body).operations[0]);
const names = (tree: HTMLElement) =>
  within(tree)
    .getAllByRole("treeitem")
    .map((item) => `${item.getAttribute("aria-level")} ${item.textContent?.split(",")[0]}`);

describe("the outline", () => {
  test("is a tree that says level, place, what is open and what is selected", async () => {
    const { tree, row } = await showOutline(smallTree(), "&at=song");
    expect(names(tree)).toEqual(["1 guitar", "2 set", "3 triads", "3 song", "4 melody", "4 bridge"]);
    expect(row("song").getAttribute("aria-posinset")).toBe("2");
    expect(row("song").getAttribute("aria-setsize")).toBe("2");
    expect(row("song").getAttribute("aria-expanded")).toBe("true");
    expect(row("song").getAttribute("aria-selected")).toBe("true");
    expect(row("bridge").hasAttribute("aria-expanded")).toBe(false);
    expect(await findBarriers(tree)).toEqual([]);
  });

  test("arrows go from row to row, and close and open", async () => {
    const { user, tree, row, begin } = await showOutline();
    begin("set");
    await user.keyboard("{ArrowDown}{ArrowDown}");
    expect(document.activeElement).toBe(row("song"));
    await user.keyboard("{ArrowLeft}");
    expect(row("song").getAttribute("aria-expanded")).toBe("false");
    expect(within(tree).queryByRole("treeitem", { name: /^melody,/ })).toBeNull();
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(document.activeElement).toBe(row("melody"));
  });

  test("typing on a row renames its goal; Enter keeps the name and begins the next line", async () => {
    const { user, begin, sent } = await showOutline();
    begin("song");
    await user.keyboard("s of May{Enter}");
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toMatchObject({ method: "PATCH", body: { name: "songs of May" } });
    expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "New goal" }));
  });

  test("Escape leaves a name as it was", async () => {
    const { user, row, begin, sent } = await showOutline();
    begin("song");
    await user.keyboard("{F2} nonsense{Escape}");
    expect(document.activeElement).toBe(row("song"));
    expect(sent()).toEqual([]);
  });

  test("Enter adds siblings one after the other, and an empty line is dropped", async () => {
    const { user, tree, begin, sent } = await showOutline();
    begin("melody");
    await user.keyboard("{Enter}Verse{Enter}");
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.body).toMatchObject({
      name: "Verse",
      type: "ImmediateGoal",
      parent_id: "song",
      after_id: "melody",
    });
    await user.keyboard("{Backspace}");
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(sent()).toHaveLength(1);
    expect(names(tree)).not.toContain("4 ");
  });

  test("Tab takes a new line below the one above it, with the next level", async () => {
    const { user, begin, sent } = await showOutline();
    begin("bridge");
    await user.keyboard("{Enter}{Tab}Slowly{Enter}{Escape}");
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.body).toMatchObject({ name: "Slowly", type: "MicroGoal", parent_id: "bridge" });
  });

  test("Tab changes the level of a row that is worked on, and can be undone with one step", async () => {
    const { user, begin, sent } = await showOutline();
    begin("song");
    await user.keyboard("{ArrowDown}{ArrowDown}{Tab}");
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(operations(sent())).toEqual([{ op: "move", id: "bridge", parent_id: "melody", levels: "shift" }]);
    await act(async () => void (await undoLast()));
    expect(operations(sent())[1]).toEqual({ op: "restore", id: "song" });
  });

  test("Tab that comes by, and Tab after Escape, goes on to what comes next", async () => {
    const { user, tree, begin, sent } = await showOutline();
    screen.getByRole("button", { name: "Fold all" }).focus();
    await user.tab();
    expect(tree.contains(document.activeElement)).toBe(true);
    await user.tab();
    expect(tree.contains(document.activeElement)).toBe(false);
    begin("song");
    await user.keyboard("{ArrowDown}{Escape}");
    await user.tab();
    expect(tree.contains(document.activeElement)).toBe(false);
    expect(sent()).toEqual([]);
  });

  test("what cannot be is said under its row, and nothing is sent", async () => {
    const { user, begin, row, sent } = await showOutline();
    begin("triads");
    await user.keyboard("{ArrowDown}{Tab}");
    expect(within(row("song")).getByRole("alert").textContent).toBe(
      "“song” holds sessions, so it cannot become a step.",
    );
    expect(sent()).toEqual([]);
  });

  test("several rows are trashed together, in one batch", async () => {
    const { user, begin, row, sent } = await showOutline();
    begin("song");
    await user.keyboard("{ArrowDown}{Shift>}{ArrowDown}{/Shift}");
    expect(row("melody").getAttribute("aria-selected")).toBe("true");
    expect(screen.getByText("2 goals selected")).toBeTruthy();
    await user.keyboard("{Delete}");
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]?.body).toEqual({
      operations: [
        { op: "trash", id: "melody" },
        { op: "trash", id: "bridge" },
      ],
    });
    expect(document.activeElement).toBe(row("song"));
  });

  test("Ctrl+Enter finishes a goal", async () => {
    const { user, begin, sent } = await showOutline();
    begin("song");
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(operations(sent())).toEqual([{ op: "complete", id: "song" }]));
  });

  test("a point opens the menu of the row, which can move it to any goal by name", async () => {
    const { user, begin, sent } = await showOutline();
    begin("bridge");
    await user.keyboard("{.}");
    await user.click(await screen.findByRole("menuitem", { name: "Move to…" }));
    await user.type(await screen.findByRole("combobox", { name: "Move to" }), "tri{Enter}");
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(operations(sent())).toEqual([{ op: "move", id: "bridge", parent_id: "triads", levels: "shift" }]);
  });

  test("of 600 goals only those in view are in the page, and each says its place among all", async () => {
    const many = Array.from({ length: 600 }, (_, index) =>
      goalRow(`g${index}`, "UltimateGoal", null, { position: index + 1 }),
    );
    const { user, tree, begin, row } = await showOutline(many);
    expect(within(tree).getAllByRole("treeitem").length).toBeLessThan(60);
    begin("g0");
    await user.keyboard("{End}");
    await waitFor(() => expect(document.activeElement).toBe(row("g599")));
    expect(row("g599").getAttribute("aria-posinset")).toBe("600");
  });

  test("a goal in a folded part is shown and stays the chosen one", async () => {
    const many = Array.from({ length: 150 }, (_, index) =>
      goalRow(`g${index}`, "UltimateGoal", null, { position: index + 1 }),
    );
    const deep = [
      goalRow("long", "LongTermGoal", "g0"),
      goalRow("mid", "MidTermGoal", "long"),
      goalRow("short", "ShortTermGoal", "mid"),
    ];
    const { row } = await showOutline([...many, ...deep], "&at=short");
    await waitFor(() => expect(row("short").getAttribute("aria-selected")).toBe("true"));
    expect(row("g0").getAttribute("aria-selected")).toBe("false");
  });

  test("a refusal of the server brings the tree back as it was, in its words", async () => {
    const { user, begin, row } = await showOutline();
    serve({
      "GET /api/goals/tree": { body: { revision: 1, nodes: smallTree(), rollups: rollupsFor(smallTree()) } },
      "POST /api/goals/batch": problem(409, "rank", "That is too deep."),
    });
    begin("song");
    await user.keyboard("{ArrowDown}{Alt>}{ArrowDown}{/Alt}");
    expect((await within(row("melody")).findByRole("alert")).textContent).toBe("That is too deep.");
    expect(screen.queryByText(/^Moved/)).toBeNull();
    await waitFor(() => expect(row("melody").getAttribute("aria-posinset")).toBe("1"));
  });
});
