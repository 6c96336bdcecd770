/** The own name of a session of type CUSTOM, kept as `details.label`. */

import type { Draft } from "@/practice/editing";

/** Put the label into a draft; blank takes it out. */
export function withLabel(draft: Draft, label: string): Draft {
  const { label: _before, ...others } = draft.attributes.details;
  const details = label.trim() === "" ? others : { ...others, label };
  return { ...draft, attributes: { ...draft.attributes, details } };
}
