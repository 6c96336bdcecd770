import { act, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { setCsrfToken } from "@/api/client";
import type { Goal, NextStep, Rollups } from "@/api/types";
import { type Answer, findBarriers, problem, type Sent, serve, showAt } from "@/app/testing";
import { clearUndo } from "@/lib/undo-stack";
import { GoalsPage } from "../goals-page";
import { rollupsFor, smallTree } from "../rows-for-tests";

const SONG: Goal = {
  ...{ id: "song", type: "ShortTermGoal", parent_id: "set", root_id: "guitar", position: 1, name: "song", version: 1 },
  ...{ description: null, deadline: null, completed: false, completed_at: null, completion_source: null },
  ...{ completions: [], completes_with_children: false, targets: [], target_progress: null, weekly_minutes: null },
  ...{ created_at: null, updated_at: null },
};
const TARGET: Goal["targets"][number] = {
  ...{ id: "t", name: "", activity_id: "form", activity_name: "Whole form", count: 3, extra: {}, met_count: 2 },
  ...{ from_date: null, to_date: null, is_met: false, progress: 0.5, practice_session_id: null },
  metrics: [{ metric_id: "bpm", name: "Tempo", unit: "bpm", operator: "at_least", value: 120, best: 112 }],
};
const ACTIVITIES = [{ id: "form", name: "Whole form", metrics: [{ id: "bpm", name: "Tempo", unit: "bpm" }] }];
const NEXT: NextStep = {
  ...{ kind: "goal", id: "bridge", type: "ImmediateGoal", name: "bridge", deadline: null, deadline_goal: null },
  ...{ idle_days: 1, discipline: null, reason: "Due in 2 days." },
  trail: [
    { id: "set", type: "LongTermGoal", name: "set" },
    { id: "song", type: "ShortTermGoal", name: "song" },
  ],
};

type Given = { goal?: Partial<Goal>; rollups?: (rollups: Rollups) => void; batch?: (sent: Sent) => Answer };

/** Open the goals page with the panel of the song. */
async function openPanel({ goal = {}, rollups: edit, batch }: Given = {}) {
  let song: Goal = { ...SONG, ...goal };
  const rollups = rollupsFor(smallTree());
  edit?.(rollups);
  const rest = { session_end: null, section_seconds: null };
  const nodes: unknown[] = smallTree().map((row) => ({ ...row, ...rest }));
  const log = serve({
    "GET /api/goals/tree": { body: { revision: 1, nodes, rollups } },
    "GET /api/goals/song": () => ({ body: song }),
    "GET /api/activities": { body: { items: ACTIVITIES } },
    "GET /api/goals/next-steps": { body: { items: [NEXT] } },
    "POST /api/activities": ({ body }) => ({ status: 201, body }),
    "PATCH /api/goals/song": ({ body }) => {
      song = { ...song, ...(typeof body === "object" ? body : {}), targets: song.targets, version: song.version + 1 };
      return { body: song };
    },
    "POST /api/goals/batch":
      batch ??
      (({ body }) => {
        const isLinked = JSON.stringify(body).includes('"link"');
        rollups.links = isLinked ? [{ practice_session_id: "two", goal_id: "song" }] : [];
        return { body: { ids: [], undo: [] } };
      }),
  });
  const view = showAt("/goals?at=song&zoom=near", [{ path: "/goals", Component: GoalsPage }]);
  const panel = await screen.findByRole("complementary", { name: "Selected goal" });
  await waitFor(() => expect(log.some(({ path }) => path === "/api/goals/song")).toBe(true));
  await within(panel).findByRole("region", { name: "Next step" });
  const sent = (method: string, path: string) =>
    log.filter((each) => each.method === method && each.path === path).map(({ body }) => body);
  return { ...view, panel: within(panel), element: panel, sent };
}

const part = (panel: ReturnType<typeof within>, name: string) => within(panel.getByRole("region", { name }));

beforeEach(() => {
  clearUndo();
  setCsrfToken("token");
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T12:00:00Z") });
  vi.stubGlobal("matchMedia", (query: string) => ({
    ...{ matches: query.includes("min-width: 80em"), media: query, addListener() {}, removeListener() {} },
    ...{ addEventListener() {}, removeEventListener() {} },
  }));
});

describe("the targets of a goal", () => {
  test("say what is asked and how far it is", async () => {
    const { panel } = await openPanel({ goal: { targets: [TARGET] } });
    const targets = part(panel, "Targets");
    expect(targets.getByRole("button", { name: "Whole form: at least 120 bpm, three times 2 / 3" })).toBeTruthy();
  });

  test("a new name makes an activity before the target that names it", async () => {
    const { panel, user, sent } = await openPanel();
    await user.click(panel.getByRole("button", { name: "Add a target" }));
    await user.type(panel.getByRole("combobox", { name: "Activity" }), "Slow blues");
    await user.type(panel.getByRole("textbox", { name: "Unit" }), "bpm");
    await user.type(panel.getByRole("textbox", { name: "Value" }), "60{Enter}");
    await waitFor(() => expect(sent("PATCH", "/api/goals/song")).toHaveLength(1));
    const [activity] = sent("POST", "/api/activities");
    expect(activity).toMatchObject({ name: "Slow blues", metrics: [{ name: "bpm", unit: "bpm" }] });
    expect(sent("PATCH", "/api/goals/song")[0]).toMatchObject({
      targets: [{ count: 1, metrics: [{ operator: "at_least", value: 60 }] }],
    });
  });

  test("each field saves on leaving it; a number that is none is said and not sent", async () => {
    const { panel, user, sent } = await openPanel({ goal: { targets: [TARGET] } });
    await user.click(part(panel, "Targets").getByRole("button", { name: /^Whole form/ }));
    const value = panel.getByRole("textbox", { name: "Value" });
    await user.clear(value);
    await user.type(value, "12o");
    await user.tab();
    expect(panel.getByText("Not a number.")).toBeTruthy();
    expect(sent("PATCH", "/api/goals/song")).toEqual([]);
    await user.clear(value);
    await user.type(value, "126");
    await user.tab();
    await waitFor(() => expect(sent("PATCH", "/api/goals/song")).toHaveLength(1));
    expect(sent("PATCH", "/api/goals/song")[0]).toMatchObject({
      targets: [{ id: "t", activity_id: "form", count: 3, metrics: [{ metric_id: "bpm", value: 126 }] }],
    });
  });

  test("one can be removed", async () => {
    const { panel, user, sent } = await openPanel({ goal: { targets: [TARGET] } });
    await user.click(part(panel, "Targets").getByRole("button", { name: /^Whole form/ }));
    await user.click(panel.getByRole("button", { name: "Remove" }));
    await waitFor(() => expect(sent("PATCH", "/api/goals/song")).toHaveLength(1));
    expect(sent("PATCH", "/api/goals/song")[0]).toMatchObject({ targets: [] });
  });
});

describe("the other parts of the panel", () => {
  test("a budget says what is left of it, and what the goals below ask for", async () => {
    const { panel } = await openPanel({
      goal: { weekly_minutes: 300 },
      rollups: ({ goals }) => {
        if (goals.song)
          Object.assign(goals.song, { week_seconds: 7800, budget_minutes: 300, below_budget_minutes: 270 });
      },
    });
    const said = panel.getByRole("region", { name: "Weekly budget" }).textContent;
    expect(said).toContain("2 h 50 to go");
    expect(said).toContain("The goals below ask for 4 h 30 of its 5 h.");
  });

  test("a budget is typed in hours or minutes; nothing takes it away", async () => {
    const { panel, user, sent } = await openPanel();
    await user.click(panel.getByRole("button", { name: "Set a weekly budget" }));
    await user.keyboard("2 h 30{Enter}");
    await waitFor(() => expect(sent("PATCH", "/api/goals/song")).toEqual([{ weekly_minutes: 150, version: 1 }]));
    await user.click(await panel.findByRole("button", { name: /of 2 h 30/ }));
    await user.clear(panel.getByRole("textbox", { name: "Weekly budget" }));
    await user.keyboard("{Enter}");
    await waitFor(() => expect(sent("PATCH", "/api/goals/song")[1]).toMatchObject({ weekly_minutes: null }));
  });

  test("the next step says why, and a press ticks it", async () => {
    const { panel, user, sent } = await openPanel();
    const next = part(panel, "Next step");
    expect(next.getByText("Due in 2 days.")).toBeTruthy();
    await user.click(next.getByRole("checkbox", { name: "bridge" }));
    await waitFor(() =>
      expect(sent("POST", "/api/goals/batch")).toEqual([{ operations: [{ op: "complete", id: "bridge" }] }]),
    );
  });

  test("the goal can be completed by those below it", async () => {
    const { panel, user, sent } = await openPanel();
    await user.click(panel.getByRole("switch", { name: "Done by itself when all goals below are" }));
    await waitFor(() => expect(sent("PATCH", "/api/goals/song")[0]).toMatchObject({ completes_with_children: true }));
  });

  test("the description is shown as it is meant, its links tell nothing, and a press edits its text", async () => {
    const description = "Head, **two** choruses. [How](https://example.org/a)\n\n<script>alert(1)</script>";
    const { panel, user } = await openPanel({ goal: { description } });
    const about = part(panel, "Description");
    const link = await about.findByRole("link", { name: "How" });
    expect([link.getAttribute("rel"), link.getAttribute("target")]).toEqual(["noopener noreferrer", "_blank"]);
    expect(panel.getByRole("region", { name: "Description" }).querySelector("script")).toBeNull();
    await user.click(about.getByRole("button", { name: "Edit the description" }));
    expect(about.getByRole<HTMLTextAreaElement>("textbox", { name: "Description" }).value).toBe(description);
  });

  test("how it was completed before is kept", async () => {
    const completion = {
      ...{ id: "c", completed_at: "2026-11-03T10:00:00Z", reopened_at: "2026-11-05T10:00:00Z" },
      ...{ source: "targets" as const, practice_session_id: "one", practice_name: "Blue Bossa" },
    };
    const { panel } = await openPanel({ goal: { completions: [completion] } });
    const history = await panel.findByRole("region", { name: "History" });
    expect(history.textContent).toContain(
      "Completed 3 November by its targets in “Blue Bossa”; opened again 5 November.",
    );
  });

  test("a session from elsewhere is found by its name and counts here, and can be taken off again", async () => {
    const { panel, user, sent } = await openPanel();
    await user.click(panel.getByRole("button", { name: "Count a session from elsewhere" }));
    await user.type(panel.getByRole("combobox", { name: "Search sessions" }), "two");
    await user.keyboard("{Enter}");
    await waitFor(() =>
      expect(sent("POST", "/api/goals/batch")[0]).toEqual({ operations: [{ op: "link", id: "two", goal_id: "song" }] }),
    );
    await user.click(await panel.findByRole("button", { name: "No longer count “two” here" }));
    await waitFor(() =>
      expect(sent("POST", "/api/goals/batch")[1]).toEqual({
        operations: [{ op: "unlink", id: "two", goal_id: "song" }],
      }),
    );
  });

  test("the weeks have a table", async () => {
    const { panel } = await openPanel();
    const rows = within(panel.getByRole("table", { name: "Practice of the last 12 weeks" })).getAllByRole("row");
    expect(rows).toHaveLength(13);
    expect(rows.at(-1)?.textContent).toBe("16 November30 min");
  });

  test("nothing in it keeps a person out", async () => {
    const { element } = await openPanel({ goal: { targets: [TARGET], description: "Head", weekly_minutes: 60 } });
    expect(await findBarriers(element)).toEqual([]);
  });
});

describe("the menu of a goal", () => {
  test("moves it under a goal found by typing", async () => {
    const { panel, user, sent } = await openPanel();
    await user.click(panel.getByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Move to…" }));
    await user.type(await panel.findByRole("combobox", { name: "Search goals" }), "guit");
    await user.keyboard("{Enter}");
    await waitFor(() =>
      expect(sent("POST", "/api/goals/batch")).toEqual([
        { operations: [{ op: "move", id: "song", parent_id: "guitar" }] },
      ]),
    );
  });

  test("a level that clashes names the goals in the way, and room is made on request", async () => {
    const clashes = [{ id: "bridge", type: "ImmediateGoal", name: "bridge" }];
    const { panel, user, sent } = await openPanel({
      batch: ({ body }) =>
        JSON.stringify(body).includes("keep")
          ? problem(409, "rank", "One goal would clash.", { clashes })
          : { body: { ids: [], undo: [] } },
    });
    await user.click(panel.getByRole("button", { name: "More" }));
    act(() => screen.getByRole("menuitem", { name: "Change level" }).focus());
    await user.keyboard("{ArrowRight}");
    const level = await screen.findByRole("menuitem", { name: "Immediate" });
    act(() => level.click());
    expect((await panel.findByRole("alert")).textContent).toBe("One goal below does not fit under that level.");
    expect(part(panel, "Change to “Immediate”").getByRole("button", { name: "bridge" })).toBeTruthy();
    await user.click(panel.getByRole("button", { name: "Make room" }));
    const operation = { op: "convert", id: "song", type: "ImmediateGoal" };
    await waitFor(() =>
      expect(sent("POST", "/api/goals/batch")).toEqual([
        { operations: [{ ...operation, levels: "keep" }] },
        { operations: [{ ...operation, levels: "make_room" }] },
      ]),
    );
    expect(panel.queryByRole("region", { name: "Change to “Immediate”" })).toBeNull();
  });

  test("shows it in another view", async () => {
    const { panel, user, router } = await openPanel();
    await user.click(panel.getByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Show in the icicle" }));
    expect(router.state.location.search).toContain("view=icicle");
    expect(router.state.location.search).toContain("at=song");
  });
});
