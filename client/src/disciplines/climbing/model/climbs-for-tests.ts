/** Rows of climbing for tests: each says only what it is about. */

import type { Climb } from "../types";

export function climb(more: Partial<Climb> = {}): Climb {
  return {
    ...{ id: "one", practice_session_id: "session", route_id: null, route_name: "", grade: "V4", grade_system: "V" },
    ...{ scale: "boulder", difficulty: 4, style: "FLASH", tries: 1, climbed_at: "2026-11-20T18:00:00.000000Z" },
    ...{ notes: "", route_color: "", competition: null },
    ...more,
  };
}

/** Some of one kind. */
export function climbs(count: number, more: Partial<Climb>): Climb[] {
  return Array.from({ length: count }, (_, place) => climb({ id: `${more.grade}-${more.style}-${place}`, ...more }));
}
