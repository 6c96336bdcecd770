import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render } from "@testing-library/react";
import { useEffect } from "react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPerson } from "@/api/person";
import { authStateQuery, meQuery, runningQuery } from "@/api/queries";
import { STRANGER } from "@/app/testing";
import { type DrillRun, useDrillRun } from "@/drills/use-drill-run";
import { useNow } from "@/lib/use-now";
import { session } from "@/practice/fixtures";

const START = "2026-11-20T08:00:00.000Z";
const SETUP = { setup: { what: "chords" }, name: "Chords", sessionType: "CHORDS", seconds: 1200 };
let posted: () => void;
let sent: { method: string; body: Record<string, unknown> }[];
let run: DrillRun;
let seconds: number[];
let count = 0;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(START) });
  localStorage.setItem("fractal-goals-bell", "false");
  [sent, seconds] = [[], []];
  let row: Record<string, unknown> | null = null;
  const waiting: Promise<void> = new Promise((resolve) => {
    posted = resolve;
  });
  const answer = (body: unknown) =>
    new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json" } });
  vi.stubGlobal("fetch", async (request: Request) => {
    if (request.method === "GET") return answer({ session: row });
    const body: Record<string, unknown> = JSON.parse(await request.text());
    sent.push({ method: request.method, body });
    if (request.method === "POST") await waiting;
    const known =
      request.method === "PATCH" && row ? row : session({ status: "ACTIVE", session_start: START, session_end: null });
    const empty = { notes: "", pauses: [], confirmed_at: null, extra: {} };
    const attributes = { ...empty, ...Object(known.attributes), ...Object(body.attributes) };
    row = { ...known, ...body, attributes, version: Number(known.version) + 1 };
    return answer(row);
  });
});
afterEach(() => void vi.useRealTimers());

/** A player of 20 minutes, with its own quick clock, as the drills have. */
function Player({ run: played }: { run: DrillRun }) {
  useNow(200, played.phase === "running");
  const second = played.elapsed();
  if (played.phase === "running") seconds.push(second);
  const isOver = played.phase === "running" && second >= 1200;
  useEffect(() => {
    if (isOver) played.finish("COMPLETED");
  });
  return null;
}

function Page({ prepare }: { prepare?: () => Promise<Record<string, unknown>> }) {
  run = useDrillRun("music", { prepare });
  return <Player run={run} />;
}

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

/** Open a drill of a new person; returns what closes its page. */
async function open(prepare?: () => Promise<Record<string, unknown>>): Promise<() => void> {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  count += 1;
  watchPerson(client);
  client.setQueryData(authStateQuery.queryKey, { ...STRANGER, is_signed_in: true });
  client.setQueryData(meQuery.queryKey, Object({ id: count }));
  client.setQueryData(runningQuery.queryKey, null);
  const { unmount } = render(
    <QueryClientProvider client={client}>
      <MemoryRouter>
        <Page prepare={prepare} />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await wait(50);
  return unmount;
}

const start = () => act(() => run.start({ ...SETUP, templateId: null, goalId: null }));
const lastPauses = () => Object(sent.at(-1)?.body.attributes).pauses;

test("a drill that slept is interrupted where it was left, and nothing finishes by the time that was slept", async () => {
  localStorage.setItem("fractal-goals-count-in", "0");
  const close = await open();
  posted();
  start();
  await wait(60_300);
  expect(run.phase).toBe("running");
  const before = seconds.at(-1) ?? 0;
  expect(Math.round(before)).toBe(60);

  // The quick clock draws before the slow one looks.
  vi.setSystemTime(Date.now() + 3_600_000);
  await wait(200);
  expect(run.phase).toBe("running");
  await wait(5_000);

  expect(run.phase).toBe("interrupted");
  expect(Math.max(...seconds)).toBeLessThan(61);
  expect(Math.round(run.elapsed())).toBe(60);
  expect(run.session?.status).toBe("ACTIVE");
  expect(lastPauses()).toEqual([expect.objectContaining({ start: expect.stringMatching(/T08:01:00/), stop: null })]);
  close();
});

test("who leaves before the session was asked for starts none", async () => {
  let ready = () => {};
  const close = await open(() => new Promise((resolve) => (ready = () => resolve({}))));
  posted();
  start();
  await wait(500);
  close();
  await wait(10);
  ready();
  await wait(10_000);
  expect(sent).toEqual([]);
});

test("a session whose answer comes after leaving waits, paused, and never began", async () => {
  const close = await open();
  start();
  await wait(500);
  expect(sent.map(({ method }) => method)).toEqual(["POST"]);
  close();
  await wait(10);
  posted();
  await wait(10_000);
  expect(sent.map(({ method }) => method)).toEqual(["POST", "PATCH"]);
  expect(lastPauses()).toEqual([expect.objectContaining({ stop: null })]);
  expect(Object(sent[1]?.body.attributes).details.run).toEqual({ started_at: null });
});

test("leaving during the count-in by a key or by Back pauses what was started, which does not begin", async () => {
  for (const isKey of [true, false]) {
    sent = [];
    const close = await open();
    posted();
    start();
    await wait(500);
    expect(run.phase).toBe("count-in");
    if (isKey) act(() => run.leave());
    else close();
    await wait(10_000);
    expect(sent.map(({ method }) => method)).toEqual(["POST", "PATCH"]);
    expect(lastPauses()).toEqual([expect.objectContaining({ stop: null })]);
    expect(Object(sent[1]?.body.attributes).details.run).toEqual({ started_at: null });
    close();
  }
});
