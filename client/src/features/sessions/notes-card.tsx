/** Notes of the session: Markdown, shown as it is meant. */

import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { NOTES_ID } from "@/features/sessions/finish-card";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import styles from "./session.module.css";

export function NotesCard() {
  const editor = useSessionEditor();
  const notes = useEditorValue((view) => view.draft.attributes.notes);
  const put = (text: string) =>
    editor.edit((draft) => ({ ...draft, attributes: { ...draft.attributes, notes: text } }), "typing");
  return (
    <Card title="Notes" actions={<span className={styles.quiet}>Markdown</span>}>
      <Note
        id={NOTES_ID}
        label="Notes"
        value={notes}
        placeholder="What went well, what next."
        onType={put}
        onLeave={editor.flush}
        className={styles.notes}
      />
      <ConflictRows of={(key) => key === "document|notes"} />
    </Card>
  );
}
