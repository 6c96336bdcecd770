import { expect, test, vi } from "vitest";
import { setCsrfToken } from "@/api/client";
import { authStateQuery, meQuery } from "@/api/queries";
import { createQueryClient } from "@/app/query-client";
import { ANNA, problem, STRANGER, serve } from "@/app/testing";
import { getSaveStatus } from "@/lib/save-status";
import { climb } from "../model/climbs-for-tests";
import { openOutbox } from "./open-outbox";

const BEN = { ...ANNA, id: 2, display_name: "Ben" };

test("what waits when its person is signed out never goes to the next one, and goes on when they are back", async () => {
  vi.useFakeTimers();
  setCsrfToken("token-1");
  let cookie: string | null = "Anna";
  const got: string[] = [];
  serve({
    "POST /api/climbing/completions": ({ body }) => {
      if (cookie === null) return problem(401, "sign-in-needed", "Sign in first.");
      got.push(`${JSON.stringify(body).match(/"id":"([^"]*)"/)?.[1]} for ${cookie}`);
      return { status: 201, body: { ...climb({ id: "a" }), version: 1 } };
    },
  });
  const client = createQueryClient();
  const signedIn = (is_signed_in: boolean) =>
    client.setQueryData(authStateQuery.queryKey, { ...STRANGER, is_signed_in });
  const enter = (me: typeof ANNA) => {
    cookie = me.display_name;
    client.setQueryData(meQuery.queryKey, me);
    signedIn(true);
  };
  enter(ANNA);
  const outbox = openOutbox(client, ANNA.id);
  cookie = null;
  outbox.add({ kind: "completions", id: "a", verb: "create", row: climb({ id: "a" }) });
  await vi.advanceTimersByTimeAsync(100);
  expect(getSaveStatus()).toMatchObject({ state: "offline", count: 1 });
  signedIn(false);
  expect(getSaveStatus().state).toBe("idle");
  enter(BEN);
  window.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([got, outbox.getLine().length, getSaveStatus().state]).toEqual([[], 1, "idle"]);
  signedIn(false);
  enter(ANNA);
  await vi.advanceTimersByTimeAsync(100);
  expect([got, outbox.getLine()]).toEqual([["a for Anna Berg"], []]);
  vi.useRealTimers();
});
