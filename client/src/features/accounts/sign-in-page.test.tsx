import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { meQuery } from "@/api/queries";
import { ANNA, findBarriers, problem, STRANGER, serve, showAt } from "@/app/testing";
import { SignInPage } from "./sign-in-page";

const ROUTES = [
  { path: "/sign-in", Component: SignInPage },
  { path: "/goals", element: <h1>The tree</h1> },
  { path: "/sessions/:id", element: <h1>One session</h1> },
];
const STATE = { ...STRANGER, is_first_account: false };

test("the form has no barriers, and staying signed in is the default", async () => {
  serve({});
  const { container } = showAt("/sign-in", ROUTES, { me: null, state: STATE });
  expect(screen.getByRole("checkbox", { name: /^Stay signed in/, checked: true })).toBeTruthy();
  expect(await findBarriers(container)).toEqual([]);
});

test("after signing in the wanted page opens", async () => {
  const log = serve({
    "GET /api/auth/state": { body: { ...STATE, is_signed_in: true } },
    "POST /api/auth/login": { body: { ...ANNA, taken_over: null } },
  });
  const { router, client, user } = showAt("/sign-in?next=%2Fsessions%2Fa", ROUTES, { me: null, state: STATE });
  await user.type(screen.getByLabelText("E-mail"), "anna@home.example");
  await user.type(screen.getByLabelText("Password"), "a short sentence{Enter}");
  await waitFor(() => expect(router.state.location.pathname).toBe("/sessions/a"));
  expect(log.find(({ method }) => method === "POST")?.body).toEqual({
    email: "anna@home.example",
    password: "a short sentence",
    remember: true,
  });
  expect(client.getQueryData(meQuery.queryKey)?.display_name).toBe("Anna Berg");
});

test("a wrong pair is refused without saying which half was wrong", async () => {
  serve({
    "GET /api/auth/state": { body: STATE },
    "POST /api/auth/login": problem(401, "wrong-login", "Wrong."),
  });
  const { user } = showAt("/sign-in", ROUTES, { me: null, state: STATE });
  await user.type(screen.getByLabelText("E-mail"), "anna@home.example");
  await user.type(screen.getByLabelText("Password"), "something else{Enter}");
  const refusal = await screen.findByText("This e-mail and password do not belong together. Check both and try again.");
  expect(refusal.getAttribute("role")).toBe("alert");
});

test("too many tries are answered in the server's words", async () => {
  serve({
    "GET /api/auth/state": { body: STATE },
    "POST /api/auth/login": problem(429, "too-many-requests", "Too many tries. Wait 40 seconds, then try again."),
  });
  const { user } = showAt("/sign-in", ROUTES, { me: null, state: STATE });
  await user.type(screen.getByLabelText("E-mail"), "anna@home.example");
  await user.type(screen.getByLabelText("Password"), "something else{Enter}");
  expect(await screen.findByText("Too many tries. Wait 40 seconds, then try again.")).toBeTruthy();
});
