/** No such address. */

import { Button } from "@mantine/core";
import { Link } from "react-router";
import { Empty } from "@/components/ui/empty";
import styles from "./pages.module.css";

export function NotFoundPage() {
  return (
    <div className={styles.alone}>
      <title>Nothing here · Fractal Goals</title>
      <Empty
        heading="h1"
        title="There is nothing at this address."
        detail="It may have been moved to the trash, or the address has a slip in it."
      >
        <Button component={Link} to="/goals">
          To the goals
        </Button>
        <Button component={Link} to="/sessions" variant="default">
          To the sessions
        </Button>
      </Empty>
    </div>
  );
}
