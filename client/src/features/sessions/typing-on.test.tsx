import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { ANNA, type Sent, serve, showAt } from "@/app/testing";
import { SessionPage } from "@/features/sessions/session-page";
import { newActivity } from "@/practice/editing";
import { session } from "@/practice/fixtures";

const ROUTES = [{ path: "/sessions/:id", Component: SessionPage }];

function show(id: string, activities: ReturnType<typeof newActivity>[]) {
  const sections = activities.length === 0 ? [] : [{ id: "s1", name: "Main", planned_seconds: null, activities }];
  const stored = session({ id, attributes: { ...session({}).attributes, sections } });
  serve({
    [`GET /api/sessions/${id}`]: { body: stored },
    [`PATCH /api/sessions/${id}`]: (sent: Sent) => ({ body: { ...stored, ...(sent.body as object), version: 2 } }),
    "GET /api/auth/state": { body: { is_signed_in: true, csrf_token: "t" } },
    "GET /api/disciplines": { body: { disciplines: [] } },
    "GET /api/goals/tree": { body: { revision: 1, nodes: [] } },
  });
  return showAt(`/sessions/${id}`, ROUTES, { me: ANNA });
}

test("the second activity can be typed right after the first", async () => {
  const { user } = show("typing1", []);
  await user.type(await screen.findByRole("textbox", { name: "New activity" }), "Breath{Enter}");
  await user.keyboard("Scales{Enter}");
  expect(screen.getByRole("textbox", { name: "Time of Breath" })).toBeTruthy();
  expect(screen.getByRole("textbox", { name: "Time of Scales" })).toBeTruthy();
});

test("Enter takes a time and stays in its field, where letters are no keys of the page", async () => {
  const { user } = show("typing2", [newActivity("Scales", "a1")]);
  const time = await screen.findByRole<HTMLInputElement>("textbox", { name: "Time of Scales" });
  await user.type(time, "12{Enter}");
  expect(time.value).toBe("12:00");
  expect(document.activeElement).toBe(time);
});

test("a time that cannot be read is still there to be mended", async () => {
  const { user } = show("typing3", [newActivity("Scales", "a1")]);
  const time = await screen.findByRole<HTMLInputElement>("textbox", { name: "Time of Scales" });
  await user.type(time, "1;30");
  await user.tab();
  await user.click(time);
  expect(time.value).toBe("1;30");
  expect(screen.getByRole("alert").textContent).toBe("Type 12, 12:30 or 1h 05");
});
