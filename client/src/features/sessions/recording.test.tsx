import { configure, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { Session } from "@/api/types";
import { ANNA, findBarriers, type Sent, serve, showAt } from "@/app/testing";
import { SessionPage } from "@/features/sessions/session-page";
import { newActivity } from "@/practice/editing";
import { session } from "@/practice/fixtures";

// Much is typed here, key by key, and saved in between.
vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 5_000 });

const ROUTES = [{ path: "/sessions/:id", Component: SessionPage }];
const BOSSA = { id: "bossa", name: "Blue Bossa", metrics: [{ id: "m-tempo", name: "Tempo", unit: "bpm" }] };
const BLUES = { id: "blues", name: "All blues", metrics: [] };
const GOAL = { id: "g7", type: "ShortTermGoal", parent_id: null, name: "Know Blue Bossa", version: 1 };
const TARGET = { id: "t", name: "Whole form at 120 bpm" };

let stored: Session;
let isMet = false;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T09:00:00Z") });
  isMet = false;
  return () => vi.useRealTimers();
});

const isTempo = (value: unknown) => JSON.stringify(value).includes('"value":120');

function show(id: string, activities: ReturnType<typeof newActivity>[]) {
  const sections = [{ id: "s1", name: "Main", planned_seconds: null, activities }];
  stored = session({ id, attributes: { ...session().attributes, sections } });
  const log = serve({
    [`GET /api/sessions/${id}`]: () => ({ body: stored }),
    [`PATCH /api/sessions/${id}`]: ({ body }: Sent) => {
      stored = { ...stored, ...(body as Partial<Session>), version: stored.version + 1 };
      isMet = isTempo(stored.attributes);
      return { body: stored };
    },
    "GET /api/activities": { body: { items: [BLUES, BOSSA] } },
    "GET /api/auth/state": { body: { is_signed_in: true, csrf_token: "t" } },
    "GET /api/disciplines": { body: { disciplines: [] } },
    "GET /api/goals/tree": () => ({
      body: { revision: 1, nodes: [{ ...GOAL, completed: isMet, target_progress: isMet ? 1 : 0 }], rollups: null },
    }),
    "GET /api/goals/g7": () => ({
      body: { ...GOAL, completed: isMet, completion_source: isMet ? "targets" : null, targets: [TARGET] },
    }),
    "POST /api/goals/batch": { body: { ids: ["g7"], undo: [{ op: "complete", id: "g7" }] } },
  });
  return { log, ...showAt(`/sessions/${id}`, ROUTES, { me: ANNA }) };
}

const saved = () => stored.attributes.sections[0]?.activities ?? [];

test("a defined activity is chosen with the arrows, and its metric can be filled in at once", async () => {
  const { user } = show("r1", []);
  const field = await screen.findByRole("combobox", { name: "New activity" });
  await user.type(field, "bl");
  expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Blue BossaTempo", "All blues"]);
  await user.keyboard("{ArrowDown}{Enter}");
  await user.type(await screen.findByRole("textbox", { name: "Tempo, bpm" }), "96{Enter}");
  await waitFor(() => expect(saved()[0]?.metrics).toEqual([{ metric_id: "m-tempo", split_id: null, value: 96 }]));
  expect(saved()[0]).toMatchObject({ name: "Blue Bossa", activity_id: "bossa" });
});

test("a name typed in full is that activity; a name of one's own stays free", async () => {
  const { user } = show("r2", []);
  await user.type(await screen.findByRole("combobox", { name: "New activity" }), "Blue Bossa{Enter}Blue{Enter}");
  await waitFor(() => expect(saved().map((one) => one.activity_id)).toEqual(["bossa", null]));
  expect(saved().map((one) => one.name)).toEqual(["Blue Bossa", "Blue"]);
});

test("a value that is emptied is no longer recorded", async () => {
  const tempo = { metric_id: "m-tempo", split_id: null, value: 96 };
  const { user, container } = show("r3", [{ ...newActivity("Blue Bossa", "one", "bossa"), metrics: [tempo] }]);
  await user.clear(await screen.findByRole("textbox", { name: "Tempo, bpm" }));
  await user.tab();
  await waitFor(() => expect(saved()[0]?.metrics).toEqual([]));
  expect(await findBarriers(container)).toEqual([]);
});

test("the value that meets a goal's target says so once, and Undo opens the goal again", async () => {
  const { user, log } = show("r4", [newActivity("Blue Bossa", "one", "bossa")]);
  await user.type(await screen.findByRole("textbox", { name: "Tempo, bpm" }), "120{Enter}");
  const said = await screen.findByText("“Whole form at 120 bpm” is met: “Know Blue Bossa” is done.");
  const toast = said.closest<HTMLElement>("[role=status]");
  if (!toast) throw new Error("It is said in the toast.");
  await user.click(within(toast).getByRole("button", { name: "Undo" }));
  const sent = () => log.filter(({ path }) => path === "/api/goals/batch").map(({ body }) => body);
  await waitFor(() => expect(sent()).toEqual([{ operations: [{ op: "reopen", id: "g7" }] }]));
  expect(await screen.findByText("“Know Blue Bossa” is open again.")).toBeTruthy();
});

test("“Write a note” puts the cursor into the note", async () => {
  const { user } = show("r5", [newActivity("Scales", "one")]);
  await user.click(await screen.findByRole("button", { name: "More about Scales" }));
  await user.click(await screen.findByRole("menuitem", { name: "Write a note" }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Note on Scales" })));
});
