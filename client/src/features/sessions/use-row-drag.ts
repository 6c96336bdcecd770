/** Dragging an activity, and what is dropped above or below it. */

import type { RefObject } from "react";
import type { Activity } from "@/api/types";
import { useParts } from "@/features/sessions/parts-context";
import { type Landing, usePartDrag } from "@/features/sessions/use-part-drag";
import { useSessionEditor } from "@/practice/editor-context";

export function useRowDrag(
  element: RefObject<HTMLElement | null>,
  handle: RefObject<HTMLElement | null>,
  activity: Activity,
  sectionId: string,
): Landing | null {
  const editor = useSessionEditor();
  const { moveActivity } = useParts();
  const id = activity.instance_id;
  return usePartDrag({
    kind: "activity",
    id,
    name: activity.name || "Activity",
    element,
    handle,
    onDrop: (dragged, edge) => {
      const section = editor.getView().draft.attributes.sections.find((one) => one.id === sectionId);
      const rest = section?.activities.filter((one) => one.instance_id !== dragged.id) ?? [];
      const at = rest.findIndex((one) => one.instance_id === id);
      moveActivity(dragged.id, sectionId, edge === "top" ? at : at + 1);
    },
  });
}
