import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { authStateQuery } from "@/api/queries";
import { ANNA, problem, STRANGER, serve, showAt } from "@/app/testing";
import { SignedIn } from "./signed-in";

const ROUTES = [
  { path: "/sign-in", element: <h1>Sign in</h1> },
  { path: "/sign-up", element: <h1>Sign up</h1> },
  {
    Component: SignedIn,
    children: [
      { path: "/", element: <h1>Home</h1> },
      { path: "/sessions", element: <h1>Sessions</h1> },
    ],
  },
];

test("a stranger goes to sign in and keeps where they wanted to be", async () => {
  serve({});
  const { router } = showAt("/sessions?status=PARTIAL", ROUTES, {
    me: null,
    state: { ...STRANGER, is_first_account: false },
  });
  await screen.findByRole("heading", { name: "Sign in" });
  expect(router.state.location.search).toBe("?next=%2Fsessions%3Fstatus%3DPARTIAL");
});

test("on a server without accounts the first visit makes one", async () => {
  serve({});
  const { router } = showAt("/", ROUTES, { me: null });
  await screen.findByRole("heading", { name: "Sign up" });
  expect(router.state.location.search).toBe("");
});

test("a session that has ended leads to the sign-in page, wherever it is noticed", async () => {
  serve({
    "GET /api/auth/state": { body: { ...STRANGER, is_first_account: false } },
    "GET /api/sessions/active": problem(401, "sign-in-needed", "Sign in first."),
  });
  const { client } = showAt("/sessions", ROUTES, { me: ANNA });
  await screen.findByRole("heading", { name: "Sign in" });
  expect(client.getQueryData(authStateQuery.queryKey)?.is_signed_in).toBe(false);
});

test("a server out of reach says so and offers to try again", async () => {
  serve({ "GET /api/auth/state": problem(500, "broken", "The server broke.") });
  showAt("/sessions", ROUTES, { me: null, state: null });
  await waitFor(() => expect(screen.getByRole("alert").textContent).toContain("The page did not load."));
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});
