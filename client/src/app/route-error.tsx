/** What stands in place of a page that broke. */

import { Button } from "@mantine/core";
import { isRouteErrorResponse, Link, useRouteError } from "react-router";
import { sayProblem } from "@/api/client";
import { NotFoundPage } from "@/app/not-found-page";
import { ErrorPanel } from "@/components/ui/error-panel";
import styles from "./pages.module.css";

export function RouteError() {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <div className={styles.alone}>
      <title>Something broke · Fractal Goals</title>
      <ErrorPanel
        title="This page broke."
        detail={`${sayProblem(error)} What you saved is safe.`}
        onRetry={() => window.location.reload()}
      >
        <Button component={Link} to="/goals" variant="subtle" size="xs" reloadDocument>
          To the goals
        </Button>
      </ErrorPanel>
    </div>
  );
}
