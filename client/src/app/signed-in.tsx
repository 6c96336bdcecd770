/** The door of the shell: strangers go to sign in and come back to where they wanted to be. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Navigate, useLocation } from "react-router";
import { sayNotLoaded } from "@/api/client";
import { forgetPerson } from "@/api/person";
import { authStateQuery, meQuery } from "@/api/queries";
import { Shell } from "@/app/shell/shell";
import { ErrorPanel } from "@/components/ui/error-panel";
import styles from "./pages.module.css";

export function SignedIn() {
  const location = useLocation();
  const state = useQuery(authStateQuery);
  const me = useQuery({ ...meQuery, enabled: state.data?.is_signed_in === true });
  const client = useQueryClient();
  const isOut = state.data?.is_signed_in === false;
  // The shell is closed by now: what it read is nobody's here any more.
  useEffect(() => {
    if (isOut) forgetPerson(client);
  }, [isOut, client]);
  if (state.data && isOut) {
    const wanted = `${location.pathname}${location.search}`;
    const next = wanted === "/" ? "" : `?next=${encodeURIComponent(wanted)}`;
    return <Navigate to={`${state.data.is_first_account ? "/sign-up" : "/sign-in"}${next}`} replace />;
  }
  if (me.data) return <Shell />;
  const failed = state.error ? state : me.error ? me : null;
  if (!failed) return null;
  return (
    <main className={styles.alone}>
      <ErrorPanel
        title="The page did not load."
        detail={sayNotLoaded(failed.error)}
        onRetry={() => void failed.refetch()}
      />
    </main>
  );
}
