import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { findBarriers, problem, serve, showAt } from "@/app/testing";
import { SessionsPage } from "@/features/sessions/sessions-page";
import { session } from "@/practice/fixtures";

const ROUTES = [{ path: "/sessions", Component: SessionsPage }];
const MUSIC = { key: "music", label: "Music", summary: "", default_daily_cap: null, session_types: [] };
const SHARED = {
  "GET /api/disciplines": { body: { disciplines: [MUSIC] } },
  "GET /api/goals/tree": { body: { revision: 1, nodes: [] } },
  "GET /api/sessions/totals": { body: { session_count: 2, total_seconds: 600, day_count: 2 } },
};

function page(items: object[], cursor: string | null = null) {
  return { body: { items, next_cursor: cursor } };
}

it("groups by practice day with totals; a row is a link that says when, what, for what, how long and what was noted", async () => {
  serve({ ...SHARED, "GET /api/sessions": page([session(), session({ id: "p2", session_date: "2025-11-19" })]) });
  const { container } = showAt("/sessions", ROUTES);
  const [row] = await screen.findAllByRole("link", { name: /Morning/ });
  expect(row?.getAttribute("href")).toBe("/sessions/p1");
  for (const said of ["08:00 – 08:30", "Guitar", "5 min", "Completed", "Slow today."])
    expect(row?.textContent).toContain(said);
  expect(screen.getByRole("heading", { name: "Wed 19 Nov 2025" })).toBeTruthy();
  expect(await findBarriers(container)).toEqual([]);
});

it("an empty list offers the first step; an empty filter is named and dropped", async () => {
  const log = serve({ ...SHARED, "GET /api/sessions": page([]) });
  const { router, user } = showAt("/sessions?days=30&outcome=PARTIAL", ROUTES);
  expect(await screen.findByRole("heading", { name: "No partial sessions in these 30 days." })).toBeTruthy();
  await user.click(await screen.findByRole("button", { name: "Music" }));
  await waitFor(() => expect(router.state.location.search).toBe("?days=30&discipline=music&outcome=PARTIAL"));
  await waitFor(() => expect(log.some((sent) => sent.search.includes("discipline=music"))).toBe(true));
  await user.click(await screen.findByRole("button", { name: "Drop the filters" }));
  expect(router.state.location.search).toBe("");
  expect(await screen.findByRole("heading", { name: "No sessions yet." })).toBeTruthy();
});

it("older sessions come when asked, and a failure says so and can be tried again", async () => {
  let isAway = true;
  serve({
    ...SHARED,
    "GET /api/sessions": ({ search }) => {
      if (!search.includes("cursor=next")) return page([session()], "next");
      return isAway ? problem(500, "oops", "No.") : page([session({ id: "p2", name: "Older one" })]);
    },
  });
  const { user } = showAt("/sessions", ROUTES);
  await user.click(await screen.findByRole("button", { name: "Older" }));
  expect((await screen.findByRole("alert")).textContent).toContain("Older did not load.");
  isAway = false;
  await user.click(screen.getByRole("button", { name: "Try again" }));
  expect(await screen.findByRole("link", { name: /Older one/ })).toBeTruthy();
});
