/** A section to be done once more. */

import type { Document } from "@/api/types";
import { copyOf } from "@/practice/sections";

/** Put a copy of a section behind it: plan and values as they are, times and ticks not. */
export function duplicateSection(document: Document, id: string, newId: () => string): Document {
  const at = document.sections.findIndex((one) => one.id === id);
  const section = document.sections[at];
  if (!section) return document;
  const activities = section.activities.map((one) => copyOf(one, newId));
  return { ...document, sections: document.sections.toSpliced(at + 1, 0, { ...section, id: newId(), activities }) };
}
