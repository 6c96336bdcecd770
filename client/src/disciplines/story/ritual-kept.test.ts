import { beforeEach, expect, test } from "vitest";
import { setCsrfToken } from "@/api/client";
import { authStateQuery, meQuery } from "@/api/queries";
import { createQueryClient } from "@/app/query-client";
import { ANNA, problem, STRANGER, serve } from "@/app/testing";
import { keepTyped, partOf, readTyped, sendKeptRituals } from "@/disciplines/story/ritual-kept";
import { setSaveStatus } from "@/lib/save-status";

const RITUAL = { id: "r", name: "Evening", description: "", prompt: "", theme: "sea", version: 4, voice: "" };

beforeEach(() => {
  localStorage.clear();
  return () => setSaveStatus({ state: "idle" }, partOf("r"));
});

function open() {
  setCsrfToken("token-1");
  const client = createQueryClient();
  client.setQueryData(meQuery.queryKey, ANNA);
  client.setQueryData(authStateQuery.queryKey, { ...STRANGER, is_signed_in: true });
  return client;
}

test("what was typed into a ritual without a connection is there at the next visit and goes out by itself", async () => {
  keepTyped(ANNA.id, "r", { prompt: "The lighthouse.", theme: "sea" });
  expect(readTyped(ANNA.id, "r")).toEqual({ prompt: "The lighthouse.", theme: "sea" });
  expect(readTyped(2, "r")).toEqual({});
  const sent = serve({
    "GET /api/rituals": { body: { items: [RITUAL], starters: [] } },
    "PATCH /api/rituals/r": { body: { ...RITUAL, prompt: "The lighthouse.", version: 5 } },
  });
  await sendKeptRituals(open(), ANNA.id);
  expect(sent.filter(({ method }) => method === "PATCH").map(({ body }) => body)).toEqual([
    { version: 4, prompt: "The lighthouse." },
  ]);
  expect(readTyped(ANNA.id, "r")).toEqual({});
});

test("what the server does not take stays on this device", async () => {
  keepTyped(ANNA.id, "r", { prompt: "The lighthouse." });
  serve({
    "GET /api/rituals": { body: { items: [RITUAL], starters: [] } },
    "PATCH /api/rituals/r": problem(412, "stale", "It was changed elsewhere."),
  });
  await sendKeptRituals(open(), ANNA.id);
  expect(readTyped(ANNA.id, "r")).toEqual({ prompt: "The lighthouse." });
});
