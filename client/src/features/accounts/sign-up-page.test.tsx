import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { ANNA, findBarriers, problem, STRANGER, serve, showAt } from "@/app/testing";
import { SignUpPage } from "./sign-up-page";

const ROUTES = [
  { path: "/sign-up", Component: SignUpPage },
  { path: "/goals", element: <h1>The tree</h1> },
  { path: "/sessions", element: <h1>Sessions</h1> },
];
const COUNTS = { goals: 14, sessions: 37, templates: 0, activities: 1 };

function showPage(state = {}, address = "/sign-up") {
  return showAt(address, ROUTES, { me: null, state: { ...STRANGER, ...state } });
}

test("the form has no barriers", async () => {
  serve({});
  const { container } = showPage();
  expect(await findBarriers(container)).toEqual([]);
});

test("a short password is only spoken of after the field was left, then with every key", async () => {
  serve({});
  const { user } = showPage();
  const password = screen.getByLabelText("Password");
  await user.type(password, "12345678");
  expect(screen.queryByText(/characters more/)).toBeNull();
  expect(screen.getByText("8 of 12")).toBeTruthy();
  await user.tab();
  expect(screen.getByText("Four characters more. A short sentence is easiest to remember.")).toBeTruthy();
  await user.type(password, "9");
  expect(screen.getByText(/^Three characters more/)).toBeTruthy();
});

test("an account is made with the guessed clock and the picked disciplines, and the wanted page opens", async () => {
  const log = serve({
    "GET /api/auth/state": { body: { ...STRANGER, is_signed_in: true } },
    "POST /api/auth/register": { status: 201, body: { ...ANNA, taken_over: null } },
  });
  const { router, user } = showPage({}, "/sign-up?next=%2Fsessions");
  await user.type(screen.getByLabelText("E-mail"), " anna@home.example ");
  await user.type(screen.getByLabelText("Password"), "a short sentence");
  await user.click(screen.getByRole("button", { name: /^Yoga/ }));
  await user.click(screen.getByRole("button", { name: /^Music/ }));
  await user.selectOptions(screen.getByLabelText("Day starts"), "3");
  await user.click(screen.getByRole("button", { name: "Make account and start" }));
  await waitFor(() => expect(router.state.location.pathname).toBe("/sessions"));
  expect(log.find(({ method }) => method === "POST")?.body).toMatchObject({
    email: "anna@home.example",
    password: "a short sentence",
    disciplines: ["music", "yoga"],
    time_zone: "Pacific/Chatham",
    day_start_hour: 3,
    theme: "auto",
  });
});

test("what the server refuses stands beside its field, and the field gets the focus", async () => {
  serve({
    "GET /api/auth/state": { body: STRANGER },
    "POST /api/auth/register": problem(422, "invalid", "Some fields.", { errors: { email: ["Somebody has it."] } }),
  });
  const { user } = showPage();
  const email = screen.getByLabelText("E-mail");
  await user.type(email, "anna@home.example");
  await user.type(screen.getByLabelText("Password"), "a short sentence");
  await user.click(screen.getByRole("button", { name: "Make account and start" }));
  await screen.findByText("Somebody has it.");
  expect(document.activeElement).toBe(email);
});

test("an incomplete form is not sent; the focus goes to what is missing", async () => {
  const log = serve({});
  const { user } = showPage({ registration: "code" });
  await user.type(screen.getByLabelText("E-mail"), "anna@home.example");
  await user.type(screen.getByLabelText("Password"), "a short sentence");
  await user.click(screen.getByRole("button", { name: "Make account and start" }));
  expect(document.activeElement).toBe(screen.getByLabelText("Code"));
  expect(log).toEqual([]);
});

test("what waits from an old database is said before, and what was taken over after", async () => {
  serve({});
  showPage({ waiting: COUNTS });
  expect(
    screen.getByText(
      "This server holds 14 goals, 37 sessions and 1 activity from an old database. The first account owns them.",
    ),
  ).toBeTruthy();
});

test("a closed server says whom to ask and offers no form", async () => {
  serve({});
  const { container } = showPage({ registration: "closed", is_first_account: false });
  expect(screen.getByText(/Ask the person who keeps it/)).toBeTruthy();
  expect(screen.queryByLabelText("E-mail")).toBeNull();
  expect(screen.getByRole("link", { name: "Sign in" }).getAttribute("href")).toBe("/sign-in");
  expect(await findBarriers(container)).toEqual([]);
});
