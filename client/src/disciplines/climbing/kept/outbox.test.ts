import { expect, test, vi } from "vitest";
import { ApiProblem } from "@/api/client";
import { climb } from "../model/climbs-for-tests";
import { Outbox, type OutboxWorld } from "./outbox";
import type { Waiting, Write } from "./writes";

/** A server that can be away, refuse, and remembers what reached it. */
function aServer() {
  const reached: string[] = [];
  const said: string[] = [];
  const server = { problem: null as ApiProblem | null, isAnswerLost: false, kept: [] as readonly Waiting[] };
  const world: OutboxWorld = {
    isOwnerHere: () => true,
    inTurn: (act) => act(new Set()),
    send: async ({ verb, id }) => {
      await Promise.resolve();
      if (server.problem && !server.isAnswerLost) throw server.problem;
      reached.push(`${verb} ${id}`);
      if (server.problem) throw server.problem;
    },
    keep: (line) => {
      server.kept = line;
    },
    onChange: () => undefined,
    onRefused: (_write, message) => said.push(message),
    onEmpty: () => said.push("empty"),
    onSignedOut: () => said.push("signed out"),
  };
  return { server, reached, said, outbox: new Outbox(world) };
}

const log = (id: string): Write => ({ kind: "completions", verb: "create", id, row: climb({ id }) });
const remove = (id: string): Write => ({ kind: "completions", verb: "remove", id, row: climb({ id }) });

test("what was logged without a connection is kept, counted and sent in its order when it is back", async () => {
  vi.useFakeTimers();
  const { server, reached, said, outbox } = aServer();
  server.problem = new ApiProblem(0, null);
  for (const id of ["a", "b"]) outbox.add(log(id));
  outbox.add(remove("b"));
  await vi.advanceTimersByTimeAsync(100);
  expect([outbox.phase, reached, server.kept.length]).toEqual(["offline", [], 1]);
  server.problem = null;
  outbox.flush();
  await vi.advanceTimersByTimeAsync(100);
  expect([outbox.phase, reached, server.kept, said]).toEqual(["saved", ["create a"], [], ["empty"]]);
  vi.useRealTimers();
});

test("a send that is refused stays with its reason until it is tried again; later ones go on", async () => {
  const { server, reached, outbox } = aServer();
  server.problem = new ApiProblem(409, { detail: "Climbing: 3 of 3 sessions are on Friday already." });
  outbox.add(log("a"));
  await vi.waitFor(() => expect(outbox.phase).toBe("refused"));
  expect(outbox.getLine()[0]?.refusal).toBe("Climbing: 3 of 3 sessions are on Friday already.");
  server.problem = null;
  outbox.add(log("b"));
  await vi.waitFor(() => expect(reached).toEqual(["create b"]));
  outbox.again("a");
  await vi.waitFor(() => expect(reached).toEqual(["create b", "create a"]));
});

test("a climb that was refused can be logged into a session of its day instead", async () => {
  const { server, said, outbox } = aServer();
  server.problem = new ApiProblem(409, { detail: "The day is full." });
  outbox.add(log("a"));
  await vi.waitFor(() => expect(said).toEqual(["The day is full."]));
  expect(server.kept.map(({ refusal }) => refusal)).toEqual(["The day is full."]);
  outbox.again("a", "evening");
  expect(server.kept[0]).toMatchObject({ refusal: null, write: { row: { practice_session_id: "evening" } } });
});

test("a refused change is said and leaves the line", async () => {
  const { server, said, outbox } = aServer();
  server.problem = new ApiProblem(404, { detail: "It is not here." });
  outbox.add(remove("a"));
  await vi.waitFor(() => expect(said).toEqual(["It is not here."]));
  expect(outbox.getLine()).toEqual([]);
});

test("what another visit kept goes out before what was added since", async () => {
  const { reached, outbox } = aServer();
  outbox.takeUp([{ key: "old", write: log("old"), refusal: null }]);
  outbox.add(log("new"));
  await vi.waitFor(() => expect(reached).toEqual(["create old", "create new"]));
});

test("what is undone after its answer was lost is removed from the server, too", async () => {
  const { server, reached, outbox } = aServer();
  Object.assign(server, { problem: new ApiProblem(0, null), isAnswerLost: true });
  outbox.add(log("a"));
  await vi.waitFor(() => expect(outbox.phase).toBe("offline"));
  // Another visit knows it from what was kept.
  const later = aServer();
  later.outbox.takeUp(server.kept);
  later.outbox.add(remove("a"));
  await vi.waitFor(() => expect(later.outbox.phase).toBe("saved"));
  expect([reached, later.reached]).toEqual([["create a"], ["create a", "remove a"]]);
});

test("what is refused after it was undone is gone without a word", async () => {
  const { server, reached, said, outbox } = aServer();
  server.problem = new ApiProblem(409, { detail: "The day is full." });
  outbox.add(log("a"));
  outbox.add(remove("a"));
  await vi.waitFor(() => expect(outbox.getLine()).toEqual([]));
  expect([reached, said, outbox.phase]).toEqual([[], [], "idle"]);
});

test("after a sign-in that ended nothing is tried by itself; what waits is kept", async () => {
  vi.useFakeTimers();
  const { server, reached, said, outbox } = aServer();
  server.problem = new ApiProblem(401, null);
  outbox.add(log("a"));
  await vi.advanceTimersByTimeAsync(100);
  server.problem = null;
  await vi.advanceTimersByTimeAsync(60_000);
  expect([reached, said, server.kept.length]).toEqual([[], ["signed out"], 1]);
  vi.useRealTimers();
});

test("two tabs that know the same writes send each of them once, one tab after the other", async () => {
  const reached: string[] = [];
  let kept = new Set(["one", "two"]);
  let turn: Promise<unknown> = Promise.resolve();
  const aTab = () => {
    let own: readonly Waiting[] = [];
    const world: OutboxWorld = {
      isOwnerHere: () => true,
      inTurn: (act) => {
        const mine = turn.then(() => act(new Set(own.map(({ key }) => key).filter((key) => !kept.has(key)))));
        turn = mine;
        return mine;
      },
      send: async ({ id }) => {
        reached.push(id);
        await Promise.resolve();
      },
      keep: (line) => {
        const gone = own.filter((one) => !line.some(({ key }) => key === one.key));
        kept = new Set([...kept].filter((key) => !gone.some((one) => one.key === key)));
        own = line;
      },
      ...{ onChange: () => undefined, onRefused: () => undefined, onEmpty: () => undefined },
      onSignedOut: () => undefined,
    };
    return new Outbox(world);
  };
  const tabs = [aTab(), aTab()];
  for (const tab of tabs)
    tab.takeUp(["one", "two"].map((id) => ({ key: id, write: log(id), refusal: null, wasSent: false })));
  await vi.waitFor(() => expect(tabs.map((tab) => tab.getLine())).toEqual([[], []]));
  expect(reached).toEqual(["one", "two"]);
});
