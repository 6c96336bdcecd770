/** What every part of the calendar needs. */

import { createContext, type RefObject, useContext } from "react";
import type { Me, SessionItem } from "@/api/types";
import type { CalendarMoves } from "./use-calendar-moves";

export type CalendarWorld = {
  me: Me;
  today: string;
  now: number;
  moves: CalendarMoves;
  /** The sessions of the page, by id. */
  find: (ids: readonly string[]) => SessionItem[];
  /** The session that gets the focus when it stands where it was moved to. */
  wanted: RefObject<string | null>;
  /** The sessions the keys moved last: they stay together, whatever they came to stand beside. */
  held: RefObject<readonly string[]>;
  /** The day whose sessions are listed. */
  openDay: string | null;
  setOpenDay: (date: string | null) => void;
  /** Show the page of another day. */
  goTo: (date: string) => void;
};

export const CalendarContext = createContext<CalendarWorld | null>(null);

export function useCalendar(): CalendarWorld {
  const world = useContext(CalendarContext);
  if (!world) throw new Error("This part stands outside of the calendar.");
  return world;
}
