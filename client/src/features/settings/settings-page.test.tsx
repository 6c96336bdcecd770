import { screen, waitFor, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { meQuery } from "@/api/queries";
import type { Me } from "@/api/types";
import { ANNA, findBarriers, problem, type Sent, STRANGER, serve, showAt } from "@/app/testing";
import { SettingsPage } from "./settings-page";

const ROUTES = [{ path: "/settings", Component: SettingsPage }];

const kind = (key: string, label: string, default_daily_cap: number | null) => ({
  ...{ key, label, summary: "", session_types: [], default_daily_cap },
});
const DISCIPLINES = [kind("music", "Music", null), kind("climbing", "Climbing", 3), kind("yoga", "Yoga", null)];

function serveProfile() {
  let me: Me = ANNA;
  return serve({
    "GET /api/auth/state": { body: { ...STRANGER, is_signed_in: true } },
    "GET /api/disciplines": { body: { disciplines: DISCIPLINES } },
    "PATCH /api/me": ({ body }: Sent) => {
      me = { ...me, ...(body as Partial<Me>) };
      return { body: me };
    },
  });
}

const patches = (log: Sent[]) => log.filter(({ method }) => method === "PATCH").map(({ body }) => body);

test("the page has no barriers", async () => {
  serveProfile();
  const { container } = showAt("/settings", ROUTES);
  expect(await findBarriers(container)).toEqual([]);
});

test("each change is sent at once, alone, and seen before the answer", async () => {
  const log = serveProfile();
  const { user, client } = showAt("/settings", ROUTES);
  await user.click(within(screen.getByRole("group", { name: "Week starts" })).getByRole("button", { name: "Sun" }));
  await user.selectOptions(screen.getByLabelText("Day starts"), "0");
  await user.click(screen.getByRole("button", { name: "12 h" }));
  await waitFor(() => expect(patches(log)).toHaveLength(3));
  expect(patches(log)).toEqual([{ week_start: 6 }, { day_start_hour: 0 }, { hour_cycle: "h12" }]);
  expect(client.getQueryData(meQuery.queryKey)?.hour_cycle).toBe("h12");
  expect(screen.getByText("6:30 pm")).toBeTruthy();
  expect(screen.getByText("a new practice day begins at midnight")).toBeTruthy();
});

test("sessions a day are limited by discipline, and the default is no choice of one's own", async () => {
  const log = serveProfile();
  const { user } = showAt("/settings", ROUTES, { me: { ...ANNA, disciplines: ["music", "climbing"] } });
  const climbing = await screen.findByLabelText("Sessions of Climbing a day, at most");
  expect(within(climbing).getByRole<HTMLOptionElement>("option", { name: "3, the default" }).selected).toBe(true);
  expect(screen.queryByLabelText("Sessions of Yoga a day, at most")).toBeNull();
  await user.selectOptions(climbing, "no limit");
  await user.selectOptions(climbing, "3, the default");
  await user.selectOptions(screen.getByLabelText("Ask whether I still practise"), "after 1 h 30");
  await waitFor(() => expect(patches(log)).toHaveLength(3));
  expect(patches(log)).toEqual([{ daily_caps: { climbing: null } }, { daily_caps: {} }, { timer_limit_minutes: 90 }]);
});

test("grades are chosen where climbing is practised, and the other scale keeps its system", async () => {
  const log = serveProfile();
  const me: Me = { ...ANNA, disciplines: ["climbing"], grade_systems: { boulder: "Font" } };
  const { user } = showAt("/settings", ROUTES, { me });
  const ropes = await screen.findByRole("group", { name: "Grades of ropes" });
  await user.click(within(ropes).getByRole("button", { name: "UIAA" }));
  await waitFor(() => expect(patches(log)).toEqual([{ grade_systems: { boulder: "Font", rope: "UIAA" } }]));
  expect(screen.queryByRole("heading", { name: "For stories" })).toBeNull();
});

test("the clock proves itself in the chosen zone", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T09:00:00Z") });
  serveProfile();
  showAt("/settings", ROUTES, { me: { ...ANNA, time_zone: "Asia/Kathmandu" } });
  expect(screen.getByText(/^it is Friday, /).textContent).toContain("14:45");
  expect(screen.getByText("this browser says Pacific/Chatham")).toBeTruthy();
  vi.useRealTimers();
});

test("a refused change goes back and says why on its row", async () => {
  serve({
    "GET /api/auth/state": { body: { ...STRANGER, is_signed_in: true } },
    "PATCH /api/me": problem(422, "invalid", "No.", { errors: { units: ["Weights are metric here."] } }),
  });
  const { user } = showAt("/settings", ROUTES);
  await user.click(screen.getByRole("button", { name: "lb" }));
  await screen.findByText("Weights are metric here.");
  expect(screen.getByRole("button", { name: "kg" }).getAttribute("aria-pressed")).toBe("true");
});

test("a name is saved when its field is left", async () => {
  const log = serveProfile();
  const { user } = showAt("/settings", ROUTES);
  const name = screen.getByRole("textbox", { name: "Name" });
  await user.tripleClick(name);
  await user.paste("Anna B.");
  await user.tab();
  await waitFor(() => expect(patches(log).at(-1)).toEqual({ display_name: "Anna B." }));
  expect(new Set(patches(log).map((patch) => JSON.stringify(patch))).size).toBe(1);
});

test("the password is changed with the old one, and a wrong one is said beside it", async () => {
  const log = serve({
    "GET /api/auth/state": { body: { ...STRANGER, is_signed_in: true } },
    "POST /api/auth/password": ({ body }) =>
      JSON.stringify(body).includes("the right one")
        ? { status: 204 }
        : problem(422, "invalid", "No.", { errors: { password: ["This is not your password."] } }),
  });
  const { user } = showAt("/settings", ROUTES);
  await user.click(screen.getByRole("button", { name: "Change" }));
  await user.type(screen.getByLabelText("Password now"), "wrong");
  await user.type(screen.getByLabelText("New password"), "a longer sentence");
  await user.click(screen.getByRole("button", { name: "Change password" }));
  await screen.findByText("This is not your password.");
  await user.clear(screen.getByLabelText("Password now"));
  await user.type(screen.getByLabelText("Password now"), "the right one");
  await user.click(screen.getByRole("button", { name: "Change password" }));
  await screen.findByText("The password is changed.");
  expect(log.filter(({ path }) => path === "/api/auth/password").at(-1)?.body).toEqual({
    password: "the right one",
    new_password: "a longer sentence",
  });
});
