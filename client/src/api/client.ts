/** The one way to the server: typed by OpenAPI, carries the CSRF token, turns refusals into ApiProblem. */

import createClient from "openapi-fetch";
import { ApiProblem } from "@/api/problem";
import type { paths } from "@/api/schema";
import { reportServerTime } from "@/lib/server-clock";

export { ApiProblem, sayNotLoaded, sayProblem } from "@/api/problem";

let csrfToken: string | null = null;

/** Keep the token that the next unsafe request must carry; null makes the next one ask for it. */
export function setCsrfToken(token: string | null): void {
  csrfToken = token;
}

/** Who this page believes to be signed in, and what to do when it is somebody else. */
let otherPerson: { expected: () => number | null; onOther: () => void } | null = null;

/** Say who is expected behind every write: a page that was overtaken by another sign-in writes nothing. */
export function setOtherPerson(expected: () => number | null, onOther: () => void): void {
  otherPerson = { expected, onOther };
}

async function send(request: Request): Promise<Response> {
  const sent = performance.now();
  try {
    const response = await globalThis.fetch(request);
    reportServerTime(response.headers.get("X-Server-Time"), performance.now() - sent, Date.now());
    return response;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new ApiProblem(0, null);
  }
}

async function refreshCsrfToken(): Promise<string> {
  const response = await send(new Request(new URL("/api/auth/state", window.location.origin)));
  const state: unknown = await response.json().catch(() => null);
  const token = typeof state === "object" && state !== null && "csrf_token" in state ? String(state.csrf_token) : "";
  csrfToken = token;
  return token;
}

/** Whether the person whose token was refused is still the one that is signed in; a token that grew old says nothing. */
async function isSamePerson(): Promise<boolean> {
  const expected = otherPerson?.expected() ?? null;
  if (expected === null) return true;
  const response = await send(new Request(new URL("/api/me", window.location.origin)));
  const me: unknown = await response.json().catch(() => null);
  const isOther = response.ok && typeof me === "object" && me !== null && "id" in me && me.id !== expected;
  if (isOther) otherPerson?.onOther();
  return !isOther;
}

/** Send with a token; when it was refused as too old, ask for a fresh one and send once more. */
async function sendWithToken(request: Request): Promise<Response> {
  if (request.method === "GET" || request.method === "HEAD") return send(request);
  const again = request.clone();
  const token = csrfToken ?? (await refreshCsrfToken());
  request.headers.set("X-CSRFToken", token);
  const response = await send(request);
  if (response.status !== 403) return response;
  const fresh = await refreshCsrfToken();
  if (fresh === token || !(await isSamePerson())) return response;
  again.headers.set("X-CSRFToken", fresh);
  return send(again);
}

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  headers: { Accept: "application/json" },
  fetch: sendWithToken,
});

type Answer<T> = { data?: T; error?: unknown; response: Response };

/** Return what the server sent, or throw what it refused with. */
export function unwrap<T>(answer: Answer<T>): T {
  if (!answer.response.ok) throw new ApiProblem(answer.response.status, answer.error);
  // A 204 has no data; its T is undefined then.
  return answer.data as T;
}
