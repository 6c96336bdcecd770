import { configure, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { Activity, ActivityHistory, Session } from "@/api/types";
import { ANNA, findBarriers, type Sent, serve, showAt } from "@/app/testing";
import { SessionPage } from "@/features/sessions/session-page";
import { newActivity } from "@/practice/editing";
import { session } from "@/practice/fixtures";

vi.setConfig({ testTimeout: 20_000 });
configure({ asyncUtilTimeout: 5_000 });

const ROUTES = [{ path: "/sessions/:id", Component: SessionPage }];
const limits = { minimum: null, maximum: 200, is_multiplicative: false, is_top_set_metric: false };
const SQUATS = {
  ...{ id: "squats", name: "Squats", has_sets: true, metrics_multiplicative: false, splits: [], group_id: null },
  metrics: [
    { id: "kg", name: "Weight", unit: "kg", better: "higher", ...limits },
    { id: "slips", name: "Slips", unit: "", better: "lower", ...limits },
  ],
};
const kg = (value: number) => ({ metric_id: "kg", split_id: null, value });
const HISTORY: ActivityHistory = {
  activity_id: "squats",
  session_count: 1,
  last: {
    ...{
      practice_session_id: "p0",
      practice_name: "Legs",
      session_date: "2026-11-12",
      seconds: null,
      total_yield: null,
    },
    values: [],
    sets: [[kg(60)], [kg(70)]],
  },
  best: [{ ...kg(70), practice_session_id: "p0", session_date: "2026-11-12" }],
  best_yield: null,
  median_seconds: null,
  recent: [],
};

let stored: Session;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T09:00:00Z") });
  Element.prototype.scrollIntoView = () => undefined;
  return () => vi.useRealTimers();
});

function show(id: string, activities: Activity[], changes: Partial<Session> = {}) {
  const sections = [{ id: "s1", name: "Main", planned_seconds: null, activities }];
  stored = session({ id, attributes: { ...session().attributes, sections }, ...changes });
  serve({
    [`GET /api/sessions/${id}`]: () => ({ body: stored }),
    [`PATCH /api/sessions/${id}`]: ({ body }: Sent) => {
      stored = { ...stored, ...(body as Partial<Session>), version: stored.version + 1 };
      return { body: stored };
    },
    [`GET /api/sessions/${id}/history`]: { body: { items: [HISTORY] } },
    "GET /api/activities": { body: { items: [SQUATS] } },
    "GET /api/auth/state": { body: { is_signed_in: true, csrf_token: "t" } },
    "GET /api/disciplines": { body: { disciplines: [] } },
    "GET /api/goals/tree": { body: { revision: 1, nodes: [] } },
  });
  return showAt(`/sessions/${id}`, ROUTES, { me: ANNA });
}

const saved = () => stored.attributes.sections.flatMap((section) => section.activities);

test("an offered set is made by its tick, which takes the grey values; one that is left alone is not made", async () => {
  const { user, container } = show("g1", [newActivity("Squats", "a", "squats")]);
  const weight = await screen.findByRole<HTMLInputElement>("textbox", { name: "Weight, kg, set 1" });
  await waitFor(() => expect(weight.placeholder).toBe("60"));
  await user.click(screen.getByRole("checkbox", { name: "Set 1 done" }));
  await waitFor(() => expect(saved()[0]?.sets).toMatchObject([{ completed: true, metrics: [kg(60)] }]));
  await user.click(screen.getByRole("button", { name: "Set" }));
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Weight, kg, set 2" }));
  await user.click(screen.getByRole("textbox", { name: "Notes" }));
  expect(screen.queryByRole("textbox", { name: "Weight, kg, set 2" })).toBeNull();
  expect(saved()[0]?.sets).toHaveLength(1);
  expect(await findBarriers(container)).toEqual([]);
});

test("a value outside of the limits is taken, and said to be unusual", async () => {
  const { user } = show("g2", [newActivity("Squats", "a", "squats")]);
  await user.type(await screen.findByRole("textbox", { name: "Weight, kg, set 1" }), "250,5{Enter}");
  expect(await screen.findByText("usually 200 or less")).toBeTruthy();
  await waitFor(() => expect(saved()[0]?.sets[0]?.metrics).toEqual([kg(250.5)]));
});

test("Space on a row starts its timer, and the planned time is typed beside it", async () => {
  const { user } = show("g3", [newActivity("Breath", "a"), newActivity("Scales", "b")], {
    status: "ACTIVE",
    session_end: null,
  });
  const row = await screen.findByRole("article", { name: "Scales" });
  row.focus();
  await user.keyboard(" ");
  await waitFor(() => expect(saved()[1]?.intervals).toEqual([{ start: "2026-11-20T09:00:00.000000Z", stop: null }]));
  expect(within(row).getByRole("button", { name: "Stop the timer of Scales" })).toBeTruthy();
  await user.keyboard("{ArrowUp}t");
  await waitFor(() => expect(saved()[0]?.intervals).toHaveLength(1));
  expect(saved()[1]?.intervals[0]?.stop).not.toBeNull();
  await user.click(screen.getByRole("button", { name: "More about Scales" }));
  await user.click(await screen.findByRole("menuitem", { name: "Plan its time" }));
  await user.type(await screen.findByRole("textbox", { name: "Planned time of Scales" }), "15{Enter}");
  await waitFor(() => expect(saved()[1]?.planned_seconds).toBe(900));
});

test("Alt with an arrow moves a row from within its name, keeps the cursor there and says where it is", async () => {
  const { user } = show("g4", [newActivity("Breath", "a"), newActivity("Scales", "b")]);
  const [, name] = await screen.findAllByRole("textbox", { name: "Name of the activity" });
  name?.focus();
  await user.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(screen.getByText("Moved Scales: 1 of 2 in Main.")).toBeTruthy();
  await waitFor(() => expect(saved().map((one) => one.name)).toEqual(["Scales", "Breath"]));
  expect(document.activeElement).toHaveProperty("value", "Scales");
});
