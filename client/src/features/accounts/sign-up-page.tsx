/** Make an account. */

import { IconArchive } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, useSearchParams } from "react-router";
import { sayProblem } from "@/api/client";
import { authStateQuery } from "@/api/queries";
import { ErrorPanel } from "@/components/ui/error-panel";
import { nextPath } from "@/lib/next-path";
import { AccountLayout } from "./account-layout";
import styles from "./accounts.module.css";
import { sayWaiting } from "./counts";
import { SignUpForm } from "./sign-up-form";

export function SignUpPage() {
  const [search] = useSearchParams();
  const { data: state, error, refetch } = useQuery(authStateQuery);
  if (state?.is_signed_in) return <Navigate to={nextPath(search.get("next"))} replace />;
  const next = search.get("next");
  const signIn = next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in";
  const waiting = sayWaiting(state?.waiting ?? null);
  const isClosed = state?.registration === "closed";
  return (
    <AccountLayout title={isClosed ? "No new accounts" : "Make your account"}>
      {error && !state && (
        <ErrorPanel
          title="This page needs the server."
          detail={`${sayProblem(error)}`}
          onRetry={() => void refetch()}
        />
      )}
      {isClosed && (
        <>
          <h1>This server takes no new accounts</h1>
          <p className={styles.lead}>
            Ask the person who keeps it: they can open it for you, or give you a server of your own.
          </p>
          <p className={styles.below}>
            Have an account?{" "}
            <Link className="link" to={signIn}>
              Sign in
            </Link>
          </p>
        </>
      )}
      {state && !isClosed && (
        <>
          <h1>Make your account</h1>
          <p className={styles.lead}>On this server only. Two minutes, then you practise.</p>
          {waiting && (
            <p className={styles.waiting}>
              <IconArchive size={18} stroke={1.6} aria-hidden />
              {waiting}
            </p>
          )}
          <SignUpForm needsCode={state.registration === "code"} />
          {!state.is_first_account && (
            <p className={styles.below}>
              Have one?{" "}
              <Link className="link" to={signIn}>
                Sign in
              </Link>
            </p>
          )}
        </>
      )}
    </AccountLayout>
  );
}
