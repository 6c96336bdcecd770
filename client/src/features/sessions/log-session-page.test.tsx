import { screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { findBarriers, problem, serve, showAt } from "@/app/testing";
import { LogSessionPage } from "@/features/sessions/log-session-page";
import { session } from "@/practice/fixtures";

const ROUTES = [
  { path: "/sessions/new", Component: LogSessionPage },
  { path: "/sessions/:id", element: <h1>The session</h1> },
];
const TABLE = {
  "GET /api/sessions": { body: { items: [session()], next_cursor: null } },
  "GET /api/disciplines": {
    body: {
      disciplines: [
        { key: "general", label: "General", session_types: [{ key: "PRACTICE", label: "Practice" }] },
        { key: "music", label: "Music", session_types: [{ key: "CHORDS", label: "Chords" }] },
      ],
    },
  },
  "GET /api/goals/tree": { body: { revision: 1, nodes: [] } },
  "GET /api/auth/state": { body: { is_signed_in: true, csrf_token: "t" } },
};

it("logs what was typed and goes to the session", async () => {
  const log = serve({ ...TABLE, "POST /api/sessions": { status: 201, body: session({ id: "new" }) } });
  const { container, user, router } = showAt("/sessions/new?goal=g1", ROUTES);
  await user.type(await screen.findByLabelText("Name"), "Chords away");
  expect(screen.getByRole("button", { name: "Music", pressed: true })).toBeTruthy();
  expect(await findBarriers(container)).toEqual([]);
  const date = screen.getByLabelText("Day");
  await user.clear(date);
  await user.type(date, "2026-11-18");
  for (const [label, typed] of [
    ["Started", "730"],
    ["or took", "45"],
  ] as const) {
    await user.clear(screen.getByLabelText(label));
    await user.type(screen.getByLabelText(label), typed);
  }
  await user.click(screen.getByRole("button", { name: "Partial" }));
  await user.click(screen.getByRole("button", { name: "Log it" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/sessions/new"));
  const sent = log.find((one) => one.method === "POST")?.body;
  expect(sent).toMatchObject({
    name: "Chords away",
    discipline: "music",
    parent_id: "g1",
    session_start: "2026-11-18T06:30:00.000000Z",
    session_end: "2026-11-18T07:15:00.000000Z",
    status: "PARTIAL",
    is_retroactive: true,
  });
});

it("a refusal stands beside its field and what was typed stays", async () => {
  const refusal = problem(422, "invalid", "Check the form.", { errors: { name: ["That is too long."] } });
  serve({ ...TABLE, "POST /api/sessions": refusal });
  const { user } = showAt("/sessions/new", ROUTES);
  await user.type(await screen.findByLabelText("Name"), "Chords");
  await user.click(screen.getByRole("button", { name: "Log it" }));
  expect(await screen.findByText("That is too long.")).toBeTruthy();
  expect(screen.getByDisplayValue("Chords")).toBeTruthy();
});
