/** What a session consisted of, to be done once more. */

import type { Activity, Document } from "@/api/types";
import { copyOf, newDocument } from "@/practice/sections";

/** Return a document with the same sections, activities and plans; times, ticks, values and notes are left behind. */
export function onceMore({ sections, details }: Document, newId: () => string): Document {
  const again = (activity: Activity): Activity => {
    const copy = copyOf(activity, newId);
    return { ...copy, metrics: [], notes: "", sets: copy.sets.map((set) => ({ ...set, metrics: [] })) };
  };
  return {
    ...newDocument(),
    details,
    sections: sections.map((one) => ({ ...one, id: newId(), activities: one.activities.map(again) })),
  };
}
