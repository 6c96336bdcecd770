/** The parts of a day: their words, from when to when they last, and when one practises in them if nothing else is said. */

import type { TimeSlot } from "@/api/types";

export type Slot = { key: TimeSlot; label: string; from: string; to: string; usual: string };

export const TIME_SLOTS: readonly Slot[] = [
  { key: "EARLY_MORNING", label: "Early morning", from: "04:00", to: "08:00", usual: "06:30" },
  { key: "MORNING", label: "Morning", from: "08:00", to: "11:00", usual: "09:00" },
  { key: "MIDDAY", label: "Midday", from: "11:00", to: "14:00", usual: "12:30" },
  { key: "AFTERNOON", label: "Afternoon", from: "14:00", to: "18:00", usual: "16:00" },
  { key: "EVENING", label: "Evening", from: "18:00", to: "22:00", usual: "19:30" },
  { key: "NIGHT", label: "Night", from: "22:00", to: "04:00", usual: "22:30" },
];

/** Return a part of the day by its key. */
export function slotOf(key: string | null | undefined): Slot | null {
  return TIME_SLOTS.find((slot) => slot.key === key) ?? null;
}
