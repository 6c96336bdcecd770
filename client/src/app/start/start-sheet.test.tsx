import { screen, waitFor, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Shell } from "@/app/shell/shell";
import { type Answer, findBarriers, problem, type Sent, serve, showAt } from "@/app/testing";
import { session } from "@/practice/fixtures";
import { DISCIPLINES, template } from "@/practice/quick-add-fixtures";

const CHORDS = template("t-chords", "Chords, 20 min", { planned_seconds: 1200, section_seconds: [[1200, 0]] });
const STARTED = session({ id: "new-1", name: "Chords, 20 min", status: "ACTIVE", session_end: null });

async function openSheet(post: Answer | ((sent: Sent) => Answer)) {
  const log = serve({
    "GET /api/auth/state": { body: { csrf_token: "t" } },
    "GET /api/sessions/active": { body: { session: null } },
    "GET /api/templates": { body: { items: [CHORDS, template("t-gesture", "Gesture", { discipline: "drawing" })] } },
    "GET /api/disciplines": { body: { disciplines: DISCIPLINES } },
    "POST /api/sessions": post,
  });
  const children = ["/goals", "/sessions/:id"].map((path) => ({ path, element: <h1>{path}</h1> }));
  const shown = showAt("/goals", [{ Component: Shell, children }]);
  await shown.user.keyboard("s");
  const sheet = await screen.findByRole("dialog", { name: "Start" });
  await within(sheet).findByRole("button", { name: /^Chords, 20 min/ });
  return { ...shown, sheet, log, sent: () => log.filter(({ method }) => method === "POST").map(({ body }) => body) };
}

test("what was used last has the focus, and Enter starts it", async () => {
  const { sheet, user, router, sent } = await openSheet({ status: 201, body: STARTED });
  expect(await findBarriers(sheet)).toEqual([]);
  const first = within(sheet).getByRole("button", { name: /^Chords, 20 min/ });
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/sessions/new-1"));
  expect(sent()).toMatchObject([{ template_id: "t-chords", id: expect.any(String) }]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("letters narrow, and a kind of one's own asks for its name in the line", async () => {
  const { sheet, user, sent } = await openSheet({ status: 201, body: STARTED });
  const first = within(sheet).getByRole("button", { name: /^Chords, 20 min/ });
  await waitFor(() => expect(document.activeElement).toBe(first));
  await user.keyboard("music");
  expect(within(sheet).queryByRole("button", { name: /^Chords, 20 min/ })).toBeNull();
  await user.click(within(sheet).getByRole("button", { name: "Kinds of Music" }));
  await user.click(within(sheet).getByRole("button", { name: "Something else…" }));
  await user.keyboard("Ear training{Enter}");
  await waitFor(() => expect(sent()).toHaveLength(1));
  expect(sent()).toMatchObject([{ discipline: "music", session_type: "CUSTOM", label: "Ear training" }]);
});

test("while another session runs it asks in place, and then finishes that one first", async () => {
  const running = { id: "run-1", name: "Drop-2 chords", session_start: null };
  const refusal = problem(409, "session-running", "Drop-2 chords is still running.", { running });
  const answer = ({ body }: Sent): Answer =>
    JSON.stringify(body).includes('"switch":true') ? { status: 201, body: STARTED } : refusal;
  const { sheet, user, router, sent } = await openSheet(answer);
  await user.click(within(sheet).getByRole("button", { name: /^Chords, 20 min/ }));
  expect((await within(sheet).findByRole("alert")).textContent).toContain(
    "Drop-2 chords is still running. Finish it and start this?",
  );
  expect(screen.getAllByRole("dialog")).toHaveLength(1);
  await user.keyboard("{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/sessions/new-1"));
  const [first, second] = sent();
  expect(second).toEqual({ ...(first instanceof Object ? first : {}), switch: true });
});

test("the daily limit is said in words", async () => {
  const { sheet, user } = await openSheet(
    problem(409, "daily-cap", "Three sessions of climbing are enough for a day."),
  );
  await user.click(within(sheet).getByRole("button", { name: /^Chords, 20 min/ }));
  expect((await within(sheet).findByRole("alert")).textContent).toBe(
    "It did not start. Three sessions of climbing are enough for a day.",
  );
});
