/** The sections of the session with their activities; parts are added on the spot, moved, and removed with undo. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { sessionHistoryQuery } from "@/api/queries";
import { AddSection, FirstActivity } from "@/features/sessions/add-parts";
import { PartsProvider } from "@/features/sessions/parts-context";
import { SectionCard } from "@/features/sessions/section-card";
import { useEdits } from "@/features/sessions/use-edits";
import { useMoves } from "@/features/sessions/use-moves";
import { useKeys } from "@/lib/keys";
import { activitiesOf } from "@/practice/compare";
import * as editing from "@/practice/editing";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import { newPartId } from "@/practice/ids";
import { isRun } from "@/practice/large-page";
import { toggleTimer } from "@/practice/session-edits";

/** From this many on, sections can be folded and those that are done begin folded. */
const MANY_ACTIVITIES = 12;

export function SectionCards() {
  const editor = useSessionEditor();
  const { change } = useEdits();
  const { parts, said, movedId } = useMoves();
  const sections = useEditorValue((view) => view.draft.attributes.sections);
  /** What a drill did stands above; activities may follow, and need not. */
  const isDrilled = useEditorValue(({ draft }) => isRun(draft));
  const isMany = sections.reduce((sum, { activities }) => sum + activities.length, 0) > MANY_ACTIVITIES;
  /** The section that came with the first activity: its line for the next one keeps the focus. */
  const [begunId, setBegunId] = useState<string | null>(null);
  const addSection = (name: string) => change((document) => editing.addSection(document, name, newPartId()));
  useKnownHistory();
  useKeys({
    t: () => {
      const row = document.activeElement?.closest<HTMLElement>("[data-activity]");
      const id = row?.dataset.part;
      if (id && editor.getView().draft.status === "ACTIVE") toggleTimer(editor, id);
    },
  });
  return (
    <PartsProvider value={parts}>
      {sections.length === 0 && !isDrilled && <FirstActivity onBegun={setBegunId} />}
      {sections.map((section) => (
        <SectionCard
          key={section.id}
          section={section}
          isBegun={section.id === begunId}
          isMany={isMany}
          movedId={movedId}
        />
      ))}
      <AddSection onAdd={addSection} />
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </PartsProvider>
  );
}

/** Ask again for what was recorded before once the server knows of another activity. */
function useKnownHistory(): void {
  const client = useQueryClient();
  const id = useEditorValue((view) => view.server.id);
  const known = useEditorValue(({ server }) =>
    [...new Set(activitiesOf(server.attributes).map((one) => one.activity_id))].sort().join(" "),
  );
  const [first] = useState(known);
  useEffect(() => {
    if (known !== first) void client.invalidateQueries(sessionHistoryQuery(id));
  }, [client, id, known, first]);
}
