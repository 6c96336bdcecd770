import { expect, test, vi } from "vitest";
import { setCsrfToken } from "@/api/client";
import { forgetPerson } from "@/api/person";
import { authStateQuery, meQuery, sessionQuery } from "@/api/queries";
import { createQueryClient } from "@/app/query-client";
import { ANNA, problem, STRANGER, serve } from "@/app/testing";
import { getSaveStatus, setSaveStatus } from "@/lib/save-status";
import { openEditor } from "@/practice/editors";
import { session } from "@/practice/fixtures";

const BEN = { ...ANNA, id: 2, display_name: "Ben" };
const ROW = session({ id: "of-anna", name: "Scales" });

test("what one person edited is never sent or shown as another, and goes out when they are back", async () => {
  vi.useFakeTimers();
  setCsrfToken("token-1");
  let cookie: string | null = "Anna Berg";
  const got: string[] = [];
  serve({
    "PATCH /api/sessions/of-anna": ({ body }) => {
      if (cookie === null) return problem(401, "sign-in-needed", "Sign in first.");
      got.push(`${JSON.stringify(body).match(/"name":"([^"]*)"/)?.[1]} by ${cookie}`);
      return { body: { ...ROW, name: "Arpeggios", version: ROW.version + 1 } };
    },
    "GET /api/auth/state": { body: { ...STRANGER, is_signed_in: false } },
  });
  const client = createQueryClient();
  const enter = (me: typeof ANNA) => {
    cookie = me.display_name;
    forgetPerson(client);
    client.setQueryData(meQuery.queryKey, me);
    client.setQueryData(authStateQuery.queryKey, { ...STRANGER, is_signed_in: true });
  };
  enter(ANNA);
  client.setQueryData(sessionQuery("of-anna").queryKey, ROW);
  const editor = openEditor(client, ANNA.id, ROW, null);
  cookie = null;
  editor.edit((draft) => ({ ...draft, name: "Arpeggios" }));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(getSaveStatus()).toMatchObject({ state: "offline", count: 1 });
  client.setQueryData(authStateQuery.queryKey, { ...STRANGER, is_signed_in: false });
  enter(BEN);
  for (const type of ["online", "pagehide"]) window.dispatchEvent(new Event(type));
  document.dispatchEvent(new Event("visibilitychange"));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([got, getSaveStatus().state]).toEqual([[], "idle"]);
  expect(client.getQueryData(sessionQuery("of-anna").queryKey)).toBeUndefined();
  client.setQueryData(authStateQuery.queryKey, { ...STRANGER, is_signed_in: false });
  enter(ANNA);
  await vi.advanceTimersByTimeAsync(1_000);
  expect([got, editor.getView().waiting]).toEqual([["Arpeggios by Anna Berg"], 0]);
  client.setQueryData(authStateQuery.queryKey, { ...STRANGER, is_signed_in: false });
  setSaveStatus({ state: "idle" });
  vi.useRealTimers();
});
