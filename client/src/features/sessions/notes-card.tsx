/** Notes of the session: Markdown, shown as it is meant. */

import { Card } from "@/components/ui/card";
import { Note } from "@/components/ui/note";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { NOTES_ID } from "@/features/sessions/finish-card";
import { useEditor } from "@/practice/editor-context";
import styles from "./session.module.css";

export function NotesCard() {
  const { editor, view } = useEditor();
  const put = (notes: string) =>
    editor.edit((draft) => ({ ...draft, attributes: { ...draft.attributes, notes } }), "typing");
  return (
    <Card title="Notes" actions={<span className={styles.quiet}>Markdown</span>}>
      <Note
        id={NOTES_ID}
        label="Notes"
        value={view.draft.attributes.notes}
        placeholder="What went well, what next."
        onType={put}
        onLeave={editor.flush}
        className={styles.notes}
      />
      <ConflictRows of={(key) => key === "document|notes"} />
    </Card>
  );
}
