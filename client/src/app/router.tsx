/** The addresses of the client; each page is its own chunk. */

import { createBrowserRouter, Navigate } from "react-router";
import { NotFoundPage } from "@/app/not-found-page";
import { RouteError } from "@/app/route-error";
import { SignedIn } from "@/app/signed-in";

export function createRouter() {
  return createBrowserRouter([
    {
      ErrorBoundary: RouteError,
      HydrateFallback: () => null,
      children: [
        {
          path: "/sign-up",
          lazy: async () => ({ Component: (await import("@/features/accounts/sign-up-page")).SignUpPage }),
        },
        {
          path: "/sign-in",
          lazy: async () => ({ Component: (await import("@/features/accounts/sign-in-page")).SignInPage }),
        },
        {
          Component: SignedIn,
          children: [
            {
              ErrorBoundary: RouteError,
              children: [
                { path: "/", element: <Navigate to="/goals" replace /> },
                {
                  path: "/goals",
                  lazy: async () => ({ Component: (await import("@/features/goals/goals-page")).GoalsPage }),
                },
                {
                  path: "/sessions",
                  lazy: async () => ({ Component: (await import("@/features/sessions/sessions-page")).SessionsPage }),
                },
                {
                  path: "/sessions/new",
                  lazy: async () => ({
                    Component: (await import("@/features/sessions/log-session-page")).LogSessionPage,
                  }),
                },
                {
                  path: "/sessions/:id/timer",
                  lazy: async () => ({ Component: (await import("@/features/timer/timer-page")).TimerPage }),
                },
                {
                  path: "/sessions/:id",
                  lazy: async () => ({ Component: (await import("@/features/sessions/session-page")).SessionPage }),
                },
                {
                  path: "/library",
                  lazy: async () => ({ Component: (await import("@/features/library/library-page")).LibraryPage }),
                },
                {
                  path: "/library/templates/:id",
                  lazy: async () => ({
                    Component: (await import("@/features/library/builder/template-builder-page")).TemplateBuilderPage,
                  }),
                },
                {
                  path: "/library/activities/:id",
                  lazy: async () => ({
                    Component: (await import("@/features/library/activity/activity-page")).ActivityPage,
                  }),
                },
                {
                  path: "/settings",
                  lazy: async () => ({ Component: (await import("@/features/settings/settings-page")).SettingsPage }),
                },
                {
                  path: "/settings/bring-in",
                  lazy: async () => ({
                    Component: (await import("@/features/settings/imports/bring-in-page")).BringInPage,
                  }),
                },
                {
                  path: "/trash",
                  lazy: async () => ({ Component: (await import("@/features/trash/trash-page")).TrashPage }),
                },
                {
                  path: "/drills",
                  lazy: async () => ({ Component: (await import("@/features/drills/drills-page")).DrillsPage }),
                },
                {
                  path: "/drills/:discipline/*",
                  lazy: async () => ({ Component: (await import("@/features/drills/drill-page")).DrillPage }),
                },
                { path: "*", Component: NotFoundPage },
              ],
            },
          ],
        },
      ],
    },
  ]);
}
