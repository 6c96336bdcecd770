/** The trash: what was deleted in the last thirty days, and the way back. */

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { sayNotLoaded } from "@/api/client";
import { trashQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { Card } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { ErrorPanel } from "@/components/ui/error-panel";
import { PageHead } from "@/components/ui/page-head";
import { StillRows } from "@/components/ui/still-rows";
import { plural } from "@/lib/numbers";
import { todayOf } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import styles from "./trash.module.css";
import { entriesOf, placeInTrash } from "./trash-model";
import { TrashRow } from "./trash-row";
import { useRestore } from "./use-restore";

const MINUTE_MILLISECONDS = 60_000;

export function TrashPage() {
  const me = useMe();
  const today = todayOf(me, useNow(MINUTE_MILLISECONDS));
  const { data, error, refetch } = useQuery({ ...trashQuery, refetchOnWindowFocus: true });
  const { restore, back, refusals, busyId } = useRestore();
  const [params] = useSearchParams();
  const items = data?.items ?? [];
  const entries = entriesOf(items, back);
  const days = plural(data?.days ?? 30, "day");
  return (
    <>
      <PageHead title="Trash">
        {entries.length > 0 && <span className={styles.note}>What you delete stays here for {days}.</span>}
      </PageHead>
      {error && (
        <ErrorPanel title="The trash did not load." detail={sayNotLoaded(error)} onRetry={() => void refetch()} />
      )}
      {!data && !error && <StillRows label="The trash is loading" />}
      {data && entries.length === 0 && (
        <Card isFlush>
          <Empty title="The trash is empty." detail={`What you delete stays here for ${days}.`} />
        </Card>
      )}
      {entries.length > 0 && (
        <Card isFlush>
          <ul className={styles.list} aria-label="In the trash">
            {entries.map((entry) => (
              <TrashRow
                key={entry.item.id}
                entry={entry}
                place={placeInTrash(entry.item, items)?.name}
                today={today}
                refusal={refusals[entry.item.id]}
                isBusy={busyId === entry.item.id}
                isWanted={params.get("at") === entry.item.id}
                onRestore={() => restore(entry.item, items)}
              />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
