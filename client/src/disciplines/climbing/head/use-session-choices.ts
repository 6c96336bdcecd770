/** Changes to what a session is; before it runs, choosing a type starts it. */

import { useQueryClient } from "@tanstack/react-query";
import type { TimeSlot } from "@/api/types";
import { showUndo } from "@/components/ui/undo-toast";
import type { Draft } from "@/practice/editing";
import { startSession } from "@/practice/start-session";
import { undoStep } from "@/practice/undo-steps";
import type { Sitting } from "../sitting";
import type { SessionType } from "../types";
import { withName } from "./session-words";

const CUSTOM = "CUSTOM";

/** `types`: of the discipline; a session that is named by its type is named by the next one. */
export function useSessionChoices({ session, editor }: Sitting, types: readonly SessionType[], askLabel: () => void) {
  const queryClient = useQueryClient();
  const { is_at_gym: isAtGym, label } = session?.attributes.details ?? {};
  const edit = (change: (draft: Draft) => Draft, message: string) => {
    const step = editor?.edit(change, "now", message);
    if (editor && step) showUndo(message, () => void undoStep(editor, step));
  };
  const setType = (type: string, own?: string) => {
    if (type === CUSTOM && own === undefined) return askLabel();
    const named = own ? { label: own } : {};
    if (!editor) void startSession(queryClient, { discipline: "climbing", session_type: type, ...named });
    else {
      const change = (draft: Draft) => withDetails({ ...draft, session_type: type }, named);
      edit((draft) => withName(draft, change(draft), types), "Changed the type.");
    }
  };
  const setAtGym = (value: boolean | null) =>
    edit((draft) => withDetails(draft, { is_at_gym: value }), "Changed where it was.");
  return {
    type: session?.session_type ?? null,
    label: typeof label === "string" ? label : "",
    isAtGym: typeof isAtGym === "boolean" ? isAtGym : null,
    setType,
    setAtGym,
    setSlot: (time_slot: TimeSlot) =>
      edit(
        (draft) => ({ ...draft, time_slot: draft.time_slot === time_slot ? null : time_slot }),
        "Changed the time of day.",
      ),
  };
}

function withDetails(draft: Draft, details: Record<string, unknown>): Draft {
  return { ...draft, attributes: { ...draft.attributes, details: { ...draft.attributes.details, ...details } } };
}
