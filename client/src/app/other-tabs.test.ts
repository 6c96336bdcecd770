import { expect, test } from "vitest";
import { api, setCsrfToken } from "@/api/client";
import { authStateQuery, meQuery } from "@/api/queries";
import { followSignIns } from "@/app/other-tabs";
import { createQueryClient } from "@/app/query-client";
import { ANNA, problem, STRANGER, serve } from "@/app/testing";

test("a tab whose browser belongs to somebody else by now writes nothing in their name and begins anew", async () => {
  const sent = serve({
    "POST /api/auth/logout": problem(403, "csrf", "This page is from an earlier sign-in."),
    "GET /api/auth/state": { body: { ...STRANGER, is_signed_in: true, csrf_token: "token-2" } },
    "GET /api/me": { body: { ...ANNA, id: 2 } },
  });
  setCsrfToken("token-1");
  const client = createQueryClient();
  client.setQueryData(meQuery.queryKey, ANNA);
  client.setQueryData(authStateQuery.queryKey, { ...STRANGER, is_signed_in: true });
  let reloads = 0;
  followSignIns(client, () => {
    reloads += 1;
  });
  await api.POST("/api/auth/logout");
  expect(sent.filter(({ method }) => method === "POST")).toHaveLength(1);
  expect([reloads, client.getQueryData(authStateQuery.queryKey)?.is_signed_in]).toEqual([1, false]);
});
