/** Alt and arrows move a session by five minutes or a day; with Shift they change its length. */

import type { KeyboardEvent } from "react";
import type { SessionItem } from "@/api/types";
import { useCalendar } from "./calendar-context";
import { sayMoved, sayResized } from "./move-words";
import { movedByDays, movedByMinutes, resizedBy, SNAP_MINUTES } from "./moves";

const STEPS: Record<string, number> = { ArrowUp: -1, ArrowDown: 1 };
const DAYS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1 };

export function useBlockKeys(item: SessionItem) {
  const { moves, me, today, wanted } = useCalendar();
  return (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    const minutes = (STEPS[event.key] ?? 0) * SNAP_MINUTES;
    const days = DAYS[event.key] ?? 0;
    if (minutes === 0 && days === 0) return;
    event.preventDefault();
    wanted.current = item.id;
    if (event.shiftKey) {
      if (minutes === 0) return;
      return moves.nudge(
        [item],
        (one) => resizedBy(one, minutes),
        (items) => sayResized(items, me),
      );
    }
    moves.nudge(
      [item],
      (one) => (days === 0 ? movedByMinutes(one, minutes, me) : movedByDays(one, days, me)),
      (items) => sayMoved(items, me, today, true),
    );
  };
}
