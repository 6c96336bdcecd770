/** What was chosen, what it would bring in, and the one button that does it. */

import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { ApiProblem, sayProblem } from "@/api/client";
import { Card } from "@/components/ui/card";
import { ErrorPanel } from "@/components/ui/error-panel";
import { plural, sayBytes } from "@/lib/numbers";
import { BadRows } from "./bad-rows";
import styles from "./imports.module.css";
import { bytesOf, isTooMuch, MOST_BYTES, MOST_FILES, sayNew, sayNothing } from "./model";
import { ReportTable } from "./report-table";
import { SourceChips } from "./source-chips";
import type { BringIn } from "./use-bring-in";
import { Working } from "./working";

export type CheckCardProps = { bring: BringIn; onAdd: () => void };

export function CheckCard({ bring, onAdd }: CheckCardProps) {
  const head = useRef<HTMLDivElement>(null);
  useEffect(() => head.current?.focus({ preventScroll: true }), []);
  return (
    <Card
      sub="Nothing is written yet."
      actions={
        <Button variant="default" size="xs" onClick={onAdd}>
          Add files
        </Button>
      }
    >
      <div ref={head} tabIndex={-1} className={styles.focus}>
        <SourceChips sources={bring.sources} onRemove={bring.remove} />
        <Checked bring={bring} />
      </div>
    </Card>
  );
}

function Checked({ bring }: { bring: BringIn }) {
  const { check, sources, error } = bring;
  const size = sayBytes(bytesOf(sources));
  if (check.isPending) return <Working label={`Looking at ${size}`} since={check.submittedAt} />;
  if (isTooMuch(sources))
    return (
      <ErrorPanel
        title="That is too much at once."
        detail={`${plural(sources.length, "file")}, ${size}. At most ${MOST_FILES} files and ${sayBytes(MOST_BYTES)} go together; bring them in one after the other.`}
      />
    );
  return (
    <>
      {error && <Refusal bring={bring} error={error} />}
      {check.data && <Found bring={bring} report={check.data.report} />}
    </>
  );
}

/** A wrong file changes nothing; a lost answer can be asked for again. */
function Refusal({ bring, error }: { bring: BringIn; error: Error }) {
  const isLost = error instanceof ApiProblem && error.isUnreachable;
  const again = isLost && !bring.isWritingRefused ? bring.lookAgain : undefined;
  const detail =
    isLost && bring.isWritingRefused
      ? "The server gave no answer. Bring it in again: what has come in already does not come in twice."
      : sayProblem(error);
  return (
    <ErrorPanel title="This was not brought in." detail={detail} onRetry={again}>
      {!bring.check.data && (
        <Button variant="default" size="xs" onClick={bring.clear}>
          Leave it
        </Button>
      )}
    </ErrorPanel>
  );
}

type Report = NonNullable<BringIn["check"]["data"]>["report"];

function Found({ bring, report }: { bring: BringIn; report: Report }) {
  const [isBadShown, setBadShown] = useState(false);
  const { new_count, bad_count } = report;
  const said = sayNew(report);
  return (
    <>
      <ReportTable report={report} />
      {new_count === 0 && <p className={styles.nothing}>{sayNothing(report)}</p>}
      <div className={styles.buttons}>
        {new_count > 0 && <Button onClick={() => bring.start(said)}>Bring in {said}</Button>}
        {bad_count > 0 && (
          <Button variant="default" aria-expanded={isBadShown} onClick={() => setBadShown(!isBadShown)}>
            {isBadShown ? "Hide" : "Look at"} the {plural(bad_count, "bad row")}
          </Button>
        )}
        <Button variant="subtle" onClick={bring.clear}>
          Leave it
        </Button>
        {new_count > 0 && <span className={styles.hint}>can be undone as a whole</span>}
      </div>
      {isBadShown && <BadRows report={report} />}
    </>
  );
}
