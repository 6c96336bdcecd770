/** The other pages are fetched while nothing else happens, so that they open without the server too. */

import { useEffect } from "react";

const CALM_MILLISECONDS = 1500;

const pages = [
  () => import("@/features/goals/goals-page"),
  () => import("@/features/sessions/sessions-page"),
  () => import("@/features/sessions/session-page"),
  () => import("@/features/sessions/log-session-page"),
  () => import("@/features/library/library-page"),
  () => import("@/features/library/builder/template-builder-page"),
  () => import("@/features/library/activity/activity-page"),
  () => import("@/features/settings/settings-page"),
  () => import("@/features/trash/trash-page"),
  () => import("@/app/palette/palette"),
  () => import("@/app/start/start-sheet"),
  () => import("@/app/palette/quick-add"),
];

export function usePreloadedPages(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      // A page that cannot be had now is asked for again when somebody goes there.
      for (const load of pages) load().catch(() => undefined);
    }, CALM_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
}
