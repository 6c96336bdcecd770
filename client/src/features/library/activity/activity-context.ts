/** The editor of the activity on this page, for its parts. */

import { createContext, useContext } from "react";
import type { ActivityDefinition, MetricDefinition } from "@/api/types";
import { showUndo } from "@/components/ui/undo-toast";
import type { ActivityDraft, ActivityEditor } from "@/features/library/activity-editor";
import type { EditOptions, RowView } from "@/features/library/row-editor";
import { useRowView } from "@/features/library/row-editors";
import { undoEntry } from "@/lib/undo-stack";

const ActivityContext = createContext<ActivityEditor | null>(null);
export const ActivityProvider = ActivityContext.Provider;

export interface OpenActivity {
  editor: ActivityEditor;
  view: RowView<ActivityDefinition, ActivityDraft>;
  draft: ActivityDraft;
  set: (change: Partial<ActivityDraft>, options?: EditOptions) => void;
  setMetric: (id: string, change: Partial<MetricDefinition>, options?: EditOptions) => void;
  /** Change it in a way that is missed at once when it was not meant. */
  remove: (change: Partial<ActivityDraft>, message: string) => void;
}

/** Return the activity's editor and its present view; draws again with every change. */
export function useActivity(): OpenActivity {
  const editor = useContext(ActivityContext);
  if (!editor) throw new Error("Parts of the activity's page stand inside its editor.");
  const view = useRowView(editor);
  return {
    editor,
    view,
    draft: view.draft,
    set: (change, options) => void editor.edit((now) => ({ ...now, ...change }), options),
    setMetric: (id, change, options) =>
      void editor.edit(
        (now) => ({ ...now, metrics: now.metrics.map((one) => (one.id === id ? { ...one, ...change } : one)) }),
        options,
      ),
    remove: (change, message) => {
      const entry = editor.edit((now) => ({ ...now, ...change }), { message });
      if (entry) showUndo(message, () => void undoEntry(entry));
    },
  };
}
