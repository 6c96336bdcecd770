/** One import: what came in, what is here of it, what could not come in, and the way back. */

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { sayNotLoaded } from "@/api/client";
import type { Import } from "@/api/types";
import { useMe } from "@/api/use-me";
import { Card } from "@/components/ui/card";
import { ErrorPanel } from "@/components/ui/error-panel";
import { StillRows } from "@/components/ui/still-rows";
import { plural } from "@/lib/numbers";
import { formatInstant } from "@/lib/time";
import { BadRows } from "./bad-rows";
import { ImportedSessions } from "./imported-sessions";
import styles from "./imports.module.css";
import { KeptValues } from "./kept-values";
import { sayOutcome } from "./model";
import { contentsQuery } from "./queries";
import { ReportTable } from "./report-table";
import { UndoImport } from "./undo-import";

export type ImportCardProps = { item: Import; onClose: () => void };

export function ImportCard({ item: { id, file_name, created_at, undone_at, report }, onClose }: ImportCardProps) {
  const me = useMe();
  const { data, error, refetch } = useQuery(contentsQuery(id));
  const [isBadShown, setBadShown] = useState(false);
  /** The undo names what stays, with the reason. */
  const [isJustUndone, setJustUndone] = useState(false);
  const isUndone = undone_at !== null;
  const sub = isUndone ? `undone ${formatInstant(undone_at, me)}` : `brought in ${formatInstant(created_at, me)}`;
  return (
    <Card
      title={file_name || "A file without a name"}
      sub={sub}
      actions={
        <Button variant="subtle" size="xs" onClick={onClose}>
          Close
        </Button>
      }
    >
      {!isUndone && (
        <p role="status" className={styles.outcome}>
          {sayOutcome(report)}.
        </p>
      )}
      <ReportTable report={report} isDone />
      {report.new_count > 0 && (
        <UndoImport id={id} isUndone={isUndone} count={report.new_count} onUndone={() => setJustUndone(true)} />
      )}
      {error && (
        <ErrorPanel title="Its sessions did not load." detail={sayNotLoaded(error)} onRetry={() => void refetch()} />
      )}
      {!data && !error && <StillRows count={3} label="Its sessions are loading" />}
      {data && data.session_count > 0 && !isJustUndone && (
        <ImportedSessions
          sessions={data.sessions}
          title={
            isUndone ? `${plural(data.session_count, "session")} still here` : plural(data.session_count, "session")
          }
          firstDate={data.first_date}
          lastDate={data.last_date}
        />
      )}
      {data && data.kept.length > 0 && <KeptValues kept={data.kept} />}
      {report.bad_count > 0 && (
        <div className={styles.buttons}>
          <Button variant="default" size="xs" aria-expanded={isBadShown} onClick={() => setBadShown(!isBadShown)}>
            {isBadShown ? "Hide" : "Look at"} the {plural(report.bad_count, "bad row")}
          </Button>
        </div>
      )}
      {isBadShown && <BadRows report={report} />}
    </Card>
  );
}
