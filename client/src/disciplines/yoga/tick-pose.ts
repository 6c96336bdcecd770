/** Whether a hold was kept is the person's word: a tick can be set and taken back afterwards. */

import { completion } from "@/disciplines/yoga/completion";
import { readPoses } from "@/disciplines/yoga/poses";
import { ticked } from "@/disciplines/yoga/results-model";
import type { Draft } from "@/practice/editing";
import { suggestedStatus } from "@/practice/outcomes";
import type { SessionEditor } from "@/practice/session-editor";

/** Tick a pose, or take its tick back. An outcome that the rule gave follows; any other one is the person's word. */
export function withTick(draft: Draft, index: number): Draft {
  const { details } = draft.attributes;
  const poses = ticked(readPoses(details), index);
  const attributes = { ...draft.attributes, details: { ...details, poses } };
  const isByRule = draft.status === suggestedStatus(draft.attributes, null, completion);
  return { ...draft, attributes, status: isByRule ? suggestedStatus(attributes, null, completion) : draft.status };
}

export function tickPose(editor: SessionEditor, index: number): void {
  editor.edit((draft) => withTick(draft, index), "now", "Ticked a pose.");
}
