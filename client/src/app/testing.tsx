/** For tests of screens: a server that answers from a table, a person, and a page around a route. */

import { QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { createMemoryRouter, type RouteObject } from "react-router";
import { RouterProvider } from "react-router/dom";
import { vi } from "vitest";
import { authStateQuery, meQuery } from "@/api/queries";
import type { AuthState, Me } from "@/api/types";
import { Appearance } from "@/app/appearance";
import { createQueryClient } from "@/app/query-client";
import { ToastHost } from "@/components/ui/toast-host";

export const ANNA: Me = {
  id: 1,
  email: "anna@home.example",
  role: "user",
  revision: 7,
  display_name: "Anna Berg",
  time_zone: "Europe/Berlin",
  week_start: 0,
  day_start_hour: 4,
  hour_cycle: "h24",
  units: "metric",
  theme: "light",
  disciplines: ["music"],
  daily_caps: {},
  timer_limit_minutes: 180,
  grade_systems: {},
  mood: "",
  routine: "",
  preferences: [],
  favorite_characters: [],
  calming_elements: [],
};

export const STRANGER: AuthState = {
  is_signed_in: false,
  registration: "open",
  is_first_account: true,
  waiting: null,
  csrf_token: "token-1",
};

export type Sent = { method: string; path: string; search: string; body: unknown; csrf: string | null };
export type Answer = { status?: number; body?: unknown };

/** Put a server behind fetch. Keys are like "POST /api/sessions"; what is not in the table is a 404 problem. */
export function serve(table: Record<string, Answer | ((sent: Sent) => Answer)>): Sent[] {
  const log: Sent[] = [];
  vi.stubGlobal("fetch", async (request: Request) => {
    const url = new URL(request.url);
    const text = await request.text();
    const sent: Sent = {
      method: request.method,
      path: url.pathname,
      search: url.search,
      body: text ? JSON.parse(text) : null,
      csrf: request.headers.get("X-CSRFToken"),
    };
    log.push(sent);
    const found = table[`${sent.method} ${sent.path}`];
    const answer = typeof found === "function" ? found(sent) : (found ?? problem(404, "not-found", "Not there."));
    const status = answer.status ?? 200;
    return new Response(status === 204 ? null : JSON.stringify(answer.body), {
      status,
      headers: { "Content-Type": status < 400 ? "application/json" : "application/problem+json" },
    });
  });
  return log;
}

/** Return a refusal as the server words it. */
export function problem(status: number, slug: string, detail: string, more: Record<string, unknown> = {}): Answer {
  return { status, body: { type: `/problems/${slug}`, title: "Refused", status, detail, ...more } };
}

/** `state: null` leaves it to be asked for. */
export type Shown = { me?: Me | null; state?: AuthState | null };

/** Show routes at an address, signed in as `me` unless null. */
export function showAt(address: string, routes: RouteObject[], { me = ANNA, state }: Shown = {}) {
  const client = createQueryClient();
  if (me) client.setQueryData(meQuery.queryKey, me);
  if (state !== null) client.setQueryData(authStateQuery.queryKey, state ?? { ...STRANGER, is_signed_in: me !== null });
  const router = createMemoryRouter(routes, { initialEntries: [address] });
  const view = render(
    <QueryClientProvider client={client}>
      <Appearance env="test">
        <RouterProvider router={router} />
        <ToastHost />
      </Appearance>
    </QueryClientProvider>,
  );
  return { ...view, client, router, user: userEvent.setup() };
}

/** Return what axe finds wrong with a part of the page; colours are checked in a real browser. */
export async function findBarriers(part: Element): Promise<string[]> {
  const rules = { "color-contrast": { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(part, { rules });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
