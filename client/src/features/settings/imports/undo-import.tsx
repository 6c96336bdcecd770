/** Takes an import back, after a word on what that means; what was changed since stays, and is named. */

import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { sayProblem } from "@/api/client";
import type { ImportUndo } from "@/api/types";
import { keepFocusOnPage } from "@/lib/focus";
import { plural } from "@/lib/numbers";
import styles from "./imports.module.css";
import { undoImport } from "./queries";
import { Working } from "./working";

export type UndoImportProps = { id: string; isUndone: boolean; count: number; onUndone: () => void };

export function UndoImport({ id, isUndone, count, onUndone }: UndoImportProps) {
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const undo = useMutation({
    mutationFn: () => undoImport(id),
    onSuccess: () => {
      onUndone();
      return client.invalidateQueries();
    },
    onSettled: () => {
      setAsking(false);
      keepFocusOnPage();
    },
  });
  if (undo.data) return <Undone undone={undo.data} />;
  if (isUndone) return null;
  if (undo.isPending) return <Working label="Taking it back" since={undo.submittedAt} />;
  if (!isAsking)
    return (
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setAsking(true)}>
          Undo this import
        </Button>
        {undo.error && (
          <p role="alert" className={styles.refusal}>
            Not undone. {sayProblem(undo.error)}
          </p>
        )}
      </div>
    );
  return (
    <div className={styles.asking}>
      <p>
        What it brought in goes for good: {plural(count, "row")}. Sessions you have changed since stay. The file can be
        brought in again.
      </p>
      <div className={styles.buttons}>
        <Button ref={(button) => button?.focus()} onClick={() => undo.mutate()}>
          Take it back
        </Button>
        <Button variant="subtle" onClick={() => setAsking(false)}>
          Keep it
        </Button>
      </div>
    </div>
  );
}

function Undone({ undone: { stays_count, stays } }: { undone: ImportUndo }) {
  const unlisted = stays_count - stays.length;
  return (
    <div role="status" className={styles.asking}>
      <p>
        {stays_count === 0
          ? "Everything it brought in was taken back."
          : `Taken back, but for ${plural(stays_count, "session")}:`}
      </p>
      {stays_count > 0 && (
        <ul className={styles.stays}>
          {stays.map(({ id, name, reason }) => (
            <li key={id}>
              <Link className="link" to={`/sessions/${id}`}>
                {name || "Session"}
              </Link>
              <span className={styles.faint}>{reason}</span>
            </li>
          ))}
          {unlisted > 0 && <li className={styles.faint}>and {plural(unlisted, "more", "more")}</li>}
        </ul>
      )}
    </div>
  );
}
