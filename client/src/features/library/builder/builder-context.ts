/** The editor of the template on this page, for its parts. */

import { createContext, useContext } from "react";
import type { Document, Template } from "@/api/types";
import { showUndo } from "@/components/ui/undo-toast";
import type { EditOptions, RowView } from "@/features/library/row-editor";
import { useRowView } from "@/features/library/row-editors";
import type { TemplateDraft, TemplateEditor } from "@/features/library/template-editor";
import { undoEntry } from "@/lib/undo-stack";

const BuilderContext = createContext<TemplateEditor | null>(null);
export const BuilderProvider = BuilderContext.Provider;

export interface Builder {
  editor: TemplateEditor;
  view: RowView<Template, TemplateDraft>;
  plan: Document;
  /** Change the plan. */
  change: (edit: (plan: Document) => Document, options?: EditOptions) => void;
  /** Change the plan in a way that is missed at once when it was not meant. */
  remove: (edit: (plan: Document) => Document, message: string) => void;
}

/** Return the template's editor and its present view; draws again with every change. */
export function useBuilder(): Builder {
  const editor = useContext(BuilderContext);
  if (!editor) throw new Error("Parts of the builder stand inside its editor.");
  const view = useRowView(editor);
  const edit = (step: (plan: Document) => Document, options?: EditOptions) =>
    editor.edit((draft) => ({ ...draft, template_data: step(draft.template_data) }), options);
  return {
    editor,
    view,
    plan: view.draft.template_data,
    change: (step, options) => void edit(step, options),
    remove: (step, message) => {
      const entry = edit(step, { message });
      if (entry) showUndo(message, () => void undoEntry(entry));
    },
  };
}
