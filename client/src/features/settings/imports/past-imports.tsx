/** What was brought in before, the newest first; each opens with what is here of it and its undo. */

import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { sayNotLoaded } from "@/api/client";
import { useMe } from "@/api/use-me";
import { Card } from "@/components/ui/card";
import { ErrorPanel } from "@/components/ui/error-panel";
import { formatInstant } from "@/lib/time";
import styles from "./imports.module.css";
import { sayOutcome } from "./model";
import { importsQuery } from "./queries";

export type PastImportsProps = { shownId: string | null };

export function PastImports({ shownId }: PastImportsProps) {
  const me = useMe();
  const { data, error, refetch } = useQuery(importsQuery);
  if (error)
    return (
      <Card title="Brought in before">
        <ErrorPanel title="The list did not load." detail={sayNotLoaded(error)} onRetry={() => void refetch()} />
      </Card>
    );
  if (!data || data.length === 0) return null;
  return (
    <Card title="Brought in before">
      <ul className={styles.past}>
        {data.map(({ id, file_name, created_at, undone_at, report }) => (
          <li key={id}>
            <Link to={`?import=${encodeURIComponent(id)}`} aria-current={id === shownId ? "true" : undefined}>
              <span className={styles.name}>{file_name || "A file without a name"}</span>
              <span className={styles.faint}>{formatInstant(created_at, me)}</span>
              <span className={styles.quiet}>{undone_at === null ? sayOutcome(report) : "undone"}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
