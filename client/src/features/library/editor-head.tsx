/** How saving stands and the way back, in the head of a page that saves by itself; and what came from elsewhere. */

import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconX } from "@tabler/icons-react";
import { useMe } from "@/api/use-me";
import { SaveState } from "@/components/ui/save-state";
import { showNotice, showOffer } from "@/components/ui/undo-toast";
import type { RowEditor, RowView } from "@/features/library/row-editor";
import type { VersionedRow } from "@/features/library/row-merge";
import { MOD_KEY } from "@/lib/keys";
import { formatTime, toInstant } from "@/lib/time";
import { redoLast, sayAgain, undoLast } from "@/lib/undo-stack";
import styles from "./editor-head.module.css";

type View = Pick<RowView<VersionedRow, object>, "phase" | "savedAt" | "waiting" | "errors" | "notices">;

export function EditorHead({ view }: { view: View }) {
  const me = useMe();
  const state = view.phase === "gone" ? "refused" : view.phase;
  const at = view.savedAt === null ? undefined : formatTime(toInstant(view.savedAt), me);
  const undo = async () => {
    const entry = await undoLast();
    if (entry === null) showNotice("There is nothing to undo.");
    else if (entry !== "refused") showOffer(sayAgain("Undone", entry.message), "Redo", () => void redoLast());
  };
  return (
    <>
      <span className={styles.saved}>
        <SaveState state={state} at={at} count={view.waiting} />
      </span>
      <Tooltip label={`Undo (${MOD_KEY} Z)`}>
        <ActionIcon variant="subtle" size="lg" aria-label="Undo" onClick={() => void undo()}>
          <IconArrowBackUp size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

export type EditorNoticesProps<R extends VersionedRow, D extends object> = {
  editor: RowEditor<R, D>;
  view: View;
  /** "template", "activity". */
  what: string;
};

export function EditorNotices<R extends VersionedRow, D extends object>({
  editor,
  view,
  what,
}: EditorNoticesProps<R, D>) {
  const refused = Object.entries(view.errors).filter(([field]) => field !== "name");
  return (
    <>
      {view.phase === "gone" && (
        <p role="alert" className={styles.refused}>
          This {what} was deleted elsewhere. What you see is not saved.
        </p>
      )}
      {refused.length > 0 && (
        <p role="alert" className={styles.refused}>
          Not saved, kept here: {refused.flatMap(([, said]) => said).join(" ")}
        </p>
      )}
      {view.notices.length > 0 && (
        <div role="status" className={styles.notices}>
          <ul>
            {view.notices.map(({ text, takeMine }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: notices have no identity but their place
              <li key={place}>
                {text}
                {takeMine && (
                  <Button variant="default" size="xs" onClick={takeMine}>
                    Use mine
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <ActionIcon variant="subtle" aria-label="Close the notice" onClick={editor.dismissNotices}>
            <IconX size={15} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </>
  );
}
