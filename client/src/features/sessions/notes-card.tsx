/** Notes of the session: a field that grows, Markdown as typed. */

import { Card } from "@/components/ui/card";
import { AutoText } from "@/features/sessions/auto-text";
import { ConflictRows } from "@/features/sessions/conflict-rows";
import { useEditor } from "@/features/sessions/editor-context";
import { NOTES_ID } from "@/features/sessions/finish-card";
import styles from "./session.module.css";

export function NotesCard() {
  const { editor, view } = useEditor();
  const put = (notes: string) =>
    editor.edit((draft) => ({ ...draft, attributes: { ...draft.attributes, notes } }), "typing");
  return (
    <Card title="Notes" actions={<span className={styles.quiet}>Markdown</span>}>
      <AutoText
        id={NOTES_ID}
        label="Notes"
        value={view.draft.attributes.notes}
        placeholder="What went well, what next."
        isMultiline
        onType={put}
        onLeave={editor.flush}
        className={styles.notes}
      />
      <ConflictRows of={(key) => key === "document|notes"} />
    </Card>
  );
}
