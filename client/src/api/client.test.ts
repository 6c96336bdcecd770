import { expect, test, vi } from "vitest";
import { ApiProblem, api, sayNotLoaded, sayProblem, setCsrfToken, unwrap } from "@/api/client";
import { problem, serve } from "@/app/testing";

test("a write asks for a token once and carries it", async () => {
  const log = serve({
    "GET /api/auth/state": { body: { csrf_token: "fresh" } },
    "POST /api/sessions": { status: 201, body: { id: "a" } },
  });
  unwrap(await api.POST("/api/sessions", { body: {} }));
  unwrap(await api.POST("/api/sessions", { body: {} }));
  expect(log.map(({ method, csrf }) => [method, csrf])).toEqual([
    ["GET", null],
    ["POST", "fresh"],
    ["POST", "fresh"],
  ]);
});

test("a token that is too old is replaced and the write is sent once more with its body", async () => {
  setCsrfToken("old");
  const log = serve({
    "GET /api/auth/state": { body: { csrf_token: "fresh" } },
    "PATCH /api/me": ({ csrf }) => (csrf === "fresh" ? { body: { theme: "dark" } } : problem(403, "csrf", "Too old.")),
  });
  const me = unwrap(await api.PATCH("/api/me", { body: { theme: "dark" } }));
  expect(me.theme).toBe("dark");
  expect(log.filter(({ method }) => method === "PATCH").map(({ csrf, body }) => [csrf, body])).toEqual([
    ["old", { theme: "dark" }],
    ["fresh", { theme: "dark" }],
  ]);
});

test("a refusal keeps what the server said", async () => {
  setCsrfToken("t");
  const running = { id: "r", name: "Drop-2 chords", session_start: "2026-11-20T07:00:00.000000Z" };
  serve({ "POST /api/sessions": problem(409, "session-running", "Drop-2 chords is still running.", { running }) });
  const sent = api.POST("/api/sessions", { body: {} }).then(unwrap);
  await expect(sent).rejects.toMatchObject({ status: 409, type: "session-running", running });
  await expect(sent).rejects.toBeInstanceOf(ApiProblem);
});

test("sentences beside fields arrive by field, and the current row of a conflict is kept", async () => {
  const refused = new ApiProblem(422, { type: "/problems/invalid", errors: { name: ["Too long."], other: "One." } });
  expect(refused.errors).toEqual({ name: ["Too long."], other: ["One."] });
  expect(new ApiProblem(412, { current: { version: 3 } }).current).toEqual({ version: 3 });
});

test("a server out of reach is a problem of its own, and says so", async () => {
  vi.stubGlobal("fetch", async () => {
    throw new TypeError("network");
  });
  const sent = api.GET("/api/me").then(unwrap);
  await expect(sent).rejects.toMatchObject({ status: 0, type: "unreachable", isUnreachable: true });
  expect(sayProblem(new ApiProblem(0, null))).toBe("Nothing is lost. Try again in a moment.");
  expect(sayNotLoaded(new ApiProblem(0, null))).toBe("Nothing is lost. Try again in a moment.");
  expect(sayNotLoaded(new ApiProblem(500, { detail: "The disk is full." }))).toBe("Nothing is lost. The disk is full.");
});

test("an answer that is no JSON problem still has words", () => {
  expect(sayProblem(new ApiProblem(502, "<html>"))).toBe("The server could not do that");
  expect(sayProblem(new Error("x"))).toBe("Something went wrong here. Nothing is lost.");
});
