/** Moving sections and activities on the page: by a step, to a place, always said, and with the focus kept. */

import { createContext, useContext } from "react";
import type { Document } from "@/api/types";

export interface Parts {
  stepActivity: (id: string, by: -1 | 1) => void;
  stepSection: (id: string, by: -1 | 1) => void;
  /** `index` counts without the activity itself. */
  moveActivity: (id: string, sectionId: string, index: number) => void;
  moveSection: (id: string, index: number) => void;
}

const PartsContext = createContext<Parts | null>(null);
export const PartsProvider = PartsContext.Provider;

export function useParts(): Parts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error("Parts are moved within the list of sections.");
  return parts;
}

/** Say where an activity stands: "2 of 3 in Main". */
export function sayActivityPlace(document: Document, id: string): string {
  const section = document.sections.find((one) => one.activities.some(({ instance_id }) => instance_id === id));
  if (!section) return "";
  const place = section.activities.findIndex(({ instance_id }) => instance_id === id);
  return `${place + 1} of ${section.activities.length} in ${section.name || "the section"}`;
}

/** Say where a section stands: "2 of 3". */
export function saySectionPlace(document: Document, id: string): string {
  return `${document.sections.findIndex((one) => one.id === id) + 1} of ${document.sections.length}`;
}
