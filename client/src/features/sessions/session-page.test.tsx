import { screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runningQuery } from "@/api/queries";
import type { Session } from "@/api/types";
import { ANNA, type Answer, findBarriers, problem, type Sent, serve, showAt } from "@/app/testing";
import { SessionPage } from "@/features/sessions/session-page";
import { newActivity } from "@/practice/editing";
import { metricNamed, session } from "@/practice/fixtures";

const ROUTES = [
  { path: "/sessions/:id", Component: SessionPage },
  { path: "/sessions", element: <h1>All sessions</h1> },
];
const MUSIC = { key: "music", label: "Music", session_types: [{ key: "CHORDS", label: "Chords" }] };

let stored: Session;
let count = 0;

function isPatch(body: unknown): body is { version: number } & Partial<Session> {
  return typeof body === "object" && body !== null && "version" in body;
}

/** Take a patch as the server does: a stale version is refused with the row as it is. */
function patch(sent: Sent): Answer {
  if (!isPatch(sent.body)) return problem(400, "malformed", "No version.");
  const { version, ...changes } = sent.body;
  if (version !== stored.version) return problem(412, "stale", "It was changed.", { current: stored });
  stored = { ...stored, ...changes, version: version + 1 };
  return { body: stored };
}

function goOn(): Answer {
  stored = { ...stored, status: "ACTIVE", session_end: null, version: stored.version + 1 };
  return { body: stored };
}

function show(changes: Partial<Session> = {}, more: Record<string, Answer | ((sent: Sent) => Answer)> = {}) {
  count += 1;
  stored = session({ id: `p${count}`, ...changes });
  const path = `/api/sessions/${stored.id}`;
  const log = serve({
    [`GET ${path}`]: () => ({ body: stored }),
    [`PATCH ${path}`]: patch,
    [`DELETE ${path}`]: { status: 204 },
    "GET /api/auth/state": { body: { is_signed_in: true, csrf_token: "t" } },
    "GET /api/disciplines": { body: { disciplines: [MUSIC] } },
    "GET /api/goals/tree": { body: { revision: 1, nodes: [] } },
    ...more,
  });
  return { log, ...showAt(`/sessions/${stored.id}`, ROUTES, { me: { ...ANNA, time_zone: "Europe/Berlin" } }) };
}

const patches = (log: Sent[]) => log.filter((sent) => sent.method === "PATCH").map((sent) => sent.body);

afterEach(() => {
  vi.useRealTimers();
});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T09:00:00Z") });
  Element.prototype.scrollIntoView = () => undefined;
});

it("shows when (with the offset, for this machine stands elsewhere), for which day, how long and counted from what", async () => {
  const { container } = show();
  expect(await screen.findByRole("button", { name: "Started: 08:00 UTC+1. Change" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Ends: 08:30 UTC+1. Change" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Practice day: Fri 20 Nov. Change" })).toBeTruthy();
  expect(await screen.findByRole("button", { name: "Kind of session: Music. Change" })).toBeTruthy();
  expect(screen.getByText("5 min")).toBeTruthy();
  expect(screen.getByText("1 activity")).toBeTruthy();
  expect(await findBarriers(container)).toEqual([]);
});

it("an unknown session says where it may be", async () => {
  serve({});
  showAt("/sessions/nowhere", ROUTES);
  expect((await screen.findByRole("alert")).textContent).toContain("This session is not here.It may be in the trash.");
});

describe("editing in place", () => {
  it("saves a name when the field is left", async () => {
    const { log, user } = show();
    const name = await screen.findByRole("textbox", { name: "Name" });
    await user.clear(name);
    await user.type(name, "Evening{Enter}");
    await waitFor(() => expect(stored.name).toBe("Evening"));
    expect(patches(log)).toEqual([{ version: 3, name: "Evening" }]);
    expect(screen.getByText(/^Saved/)).toBeTruthy();
  });

  it("reads a time as typed, counts it, and refuses what is none beside the field", async () => {
    const { user } = show();
    const time = await screen.findByRole("textbox", { name: "Time of Scales" });
    await user.clear(time);
    await user.type(time, "soon{Enter}");
    expect(screen.getByRole("alert").textContent).toBe("Type 12, 12:30 or 1h 05");
    await user.clear(time);
    await user.type(time, "12:30{Enter}");
    await waitFor(() => expect(stored.attributes.sections[0]?.activities[0]?.duration_seconds).toBe(750));
    expect(screen.getByText("13 min")).toBeTruthy();
    expect(stored.attributes.extra).toEqual({ old_key: [1, 2, 3] });
  });

  it("moves the start across midnight, in the user's zone", async () => {
    const { user } = show();
    await user.click(await screen.findByRole("button", { name: /^Started/ }));
    const time = await screen.findByRole("textbox", { name: "Time" });
    await user.clear(time);
    await user.type(time, "130");
    expect(await screen.findByText("Practice day yesterday, Thu 19 Nov.")).toBeTruthy();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(stored.session_start).toBe("2026-11-20T00:30:00.000000Z"));
  });

  it("does not let the start pass the end, but moves both when asked", async () => {
    const { log, user } = show();
    await user.click(await screen.findByRole("button", { name: /^Started/ }));
    const time = await screen.findByRole("textbox", { name: "Time" });
    await user.clear(time);
    await user.type(time, "10:00");
    expect(await screen.findByText("That is after the end, 08:30.")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Move the end too" }));
    await waitFor(() => expect(patches(log)).toHaveLength(1));
    expect(stored).toMatchObject({
      session_start: "2026-11-20T09:00:00.000000Z",
      session_end: "2026-11-20T09:30:00.000000Z",
    });
  });

  it("offers both of the hour that comes twice again, and changes to the second", async () => {
    const { user } = show({
      session_start: "2026-10-25T00:30:12.000000Z", // the first 02:30 in Berlin
      session_end: "2026-10-25T03:00:00.000000Z",
      session_date: "2026-10-24",
    });
    await user.click(await screen.findByRole("button", { name: /^Started/ }));
    expect((await screen.findByRole("button", { name: "First, UTC+2" })).getAttribute("aria-pressed")).toBe("true");
    await user.click(screen.getByRole("button", { name: "Second, UTC+1" }));
    await user.click(screen.getByRole("button", { name: "Done" }));
    await waitFor(() => expect(stored.session_start).toBe("2026-10-25T01:30:00.000000Z"));
    await user.click(await screen.findByRole("button", { name: /^Started/ }));
    const second = await screen.findByRole("button", { name: "Second, UTC+1" });
    expect(second.getAttribute("aria-pressed")).toBe("true");
  });

  it("removes an activity and brings it back", async () => {
    const { user } = show();
    await user.click(await screen.findByRole("button", { name: "More about Scales" }));
    await user.click(await screen.findByRole("menuitem", { name: "Remove" }));
    expect(screen.queryByRole("textbox", { name: "Time of Scales" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(screen.getByRole("textbox", { name: "Time of Scales" })).toBeTruthy();
    await waitFor(() => expect(stored.attributes).toEqual(session().attributes));
  });

  it("finishes a running session now, as what was done of it suggests", async () => {
    const { user } = show({ status: "ACTIVE", session_end: null });
    await user.click(await screen.findByRole("button", { name: "Finish session" }));
    // One of its three activities is done.
    await waitFor(() => expect(stored.status).toBe("ABANDONED"));
    expect(stored.session_end).not.toBeNull();
  });
});

it("goes on with a finished session while another runs only after that one is finished", async () => {
  const { log, user, client } = show({ status: "PARTIAL" }, { [`POST /api/sessions/p${count + 1}/switch`]: goOn });
  const running = session({ id: "other", name: "Slow hips", status: "ACTIVE", session_end: null });
  client.setQueryData(runningQuery.queryKey, running);
  await user.click(await screen.findByRole("button", { name: "Running" }));
  expect(await screen.findByText("Slow hips is still running. Finish it and go on with this?")).toBeTruthy();
  expect(patches(log)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Finish it and go on" }));
  expect(await screen.findByRole("button", { name: "Finish session" })).toBeTruthy();
  expect(client.getQueryData(runningQuery.queryKey)?.id).toBe(stored.id);
});

it("names values after their metric, unit and split, also over the sets, and puts each where it was", async () => {
  const one = (metric_id: string, value: number, split_id: string | null = null) => ({ metric_id, split_id, value });
  const set = (id: string, ...metrics: ReturnType<typeof one>[]) => ({
    ...{ instance_id: id, completed: false, duration_seconds: null, metrics },
  });
  const hang = {
    ...newActivity("Dead hang", "hang"),
    metrics: [one("m-hold", 40, "s-left"), one("m-hold", 35, "s-right"), one("gone", 3)],
    sets: [set("one", one("m-tempo", 80), one("m-slips", 1)), set("two", one("m-slips", 2))],
  };
  const { container, user } = show({
    attributes: {
      ...session().attributes,
      sections: [{ id: "main", name: "Main", planned_seconds: null, activities: [hang] }],
    },
    metrics: [
      metricNamed("m-hold", "Hold", "s"),
      metricNamed("m-tempo", "Tempo", "bpm"),
      metricNamed("m-slips", "Slips", ""),
    ],
    splits: [
      { id: "s-left", name: "Left" },
      { id: "s-right", name: "Right" },
    ],
  });
  const right = await screen.findByRole<HTMLInputElement>("textbox", { name: "Hold, s · Right" });
  expect(right.value).toBe("35");
  expect(screen.getByRole("textbox", { name: "Hold, s · Left" })).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "Gone" })).toBeTruthy();
  const table = screen.getByRole("table", { name: "Sets of Dead hang" });
  const heads = within(table).getAllByRole("columnheader");
  expect(heads.map((head) => head.textContent)).toEqual(["Set", "Tempo, bpm", "Slips", "Time", "Done"]);
  expect(within(table).getByRole<HTMLInputElement>("textbox", { name: "Tempo, bpm, set 2" }).value).toBe("");
  const slips = within(table).getByRole("textbox", { name: "Slips, set 2" });
  await user.clear(slips);
  await user.type(slips, "0{Enter}");
  await waitFor(() => {
    const saved = stored.attributes.sections[0]?.activities[0];
    expect(saved?.sets[1]?.metrics).toEqual([one("m-slips", 0)]);
  });
  expect(await findBarriers(container)).toEqual([]);
});

describe("when somebody else changes it", () => {
  it("shows both values under the row and overwrites nothing until one is chosen", async () => {
    const { user } = show();
    const name = await screen.findByRole("textbox", { name: "Name" });
    stored = { ...stored, name: "Night", version: 4 };
    await user.clear(name);
    await user.type(name, "Evening{Enter}");
    const conflict = await screen.findByText(/Name was also changed elsewhere/);
    expect(stored.name).toBe("Night");
    const row = conflict.closest("[data-conflict]");
    if (!(row instanceof HTMLElement)) throw new Error("The choice stands in a row.");
    expect(row.textContent).toContain("here Evening");
    expect(row.textContent).toContain("elsewhere Night");
    await user.click(within(row).getByRole("button", { name: "Keep this" }));
    await waitFor(() => expect(stored.name).toBe("Evening"));
    expect(screen.queryByText(/also changed elsewhere/)).toBeNull();
  });

  it("merges edits of other fields and says so", async () => {
    const { user } = show();
    const notes = await screen.findByRole("textbox", { name: "Notes" });
    stored = { ...stored, name: "Night", version: 4 };
    await user.type(notes, " More.");
    await user.tab();
    expect(await screen.findByText("Name was changed elsewhere and taken over.")).toBeTruthy();
    await waitFor(() => expect(stored.attributes.notes).toBe("Slow today. More."));
    expect(stored.name).toBe("Night");
  });
});

it("what the server refuses stands beside its field", async () => {
  const { user } = show({}, {});
  const path = `/api/sessions/${stored.id}`;
  serve({
    [`PATCH ${path}`]: problem(422, "invalid", "Check.", { errors: { name: ["Give it a name."] } }),
    "GET /api/auth/state": { body: { is_signed_in: true, csrf_token: "t" } },
  });
  const name = await screen.findByRole("textbox", { name: "Name" }).catch(() => null);
  if (!name) throw new Error("The page should be there.");
  await user.clear(name);
  await user.tab();
  expect((await screen.findByText("Give it a name.")).getAttribute("role")).toBe("alert");
});

it("goes to the trash and offers to come back", async () => {
  const { log, user, router } = show();
  await user.click(await screen.findByRole("button", { name: "More" }));
  await user.click(await screen.findByRole("menuitem", { name: "Move to the trash" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/sessions"));
  expect(log.some((sent) => sent.method === "DELETE")).toBe(true);
  expect(await screen.findByText("Moved Morning to the trash.")).toBeTruthy();
});
