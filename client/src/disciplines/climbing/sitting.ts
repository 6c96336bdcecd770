/** The session of a page: the one that runs, one of the past, or none yet. */

import { useQuery } from "@tanstack/react-query";
import { useCallback, useSyncExternalStore } from "react";
import type { Session } from "@/api/types";
import { useOpenSession } from "@/practice/editor-context";
import type { SessionEditor } from "@/practice/session-editor";
import { useActiveSession } from "@/practice/use-active";
import { climbsQuery } from "./climbing-queries";
import { type RefusedClimb, useRefusedClimbs, useShownClimbs } from "./kept/use-outbox";
import { newestFirst } from "./model/day";
import type { Climb } from "./types";

export type Sitting = {
  /** Null: nothing runs; the first climb starts it. */
  session: Session | null;
  editor: SessionEditor | null;
  /** What runs instead, of another discipline. */
  other: Session | null;
  climbs: Climb[];
  /** What was to be logged here and was not. */
  refused: RefusedClimb[];
  isPast: boolean;
};

const NONE: readonly Climb[] = [];

/** Whether a climb is one of a session; of the one that runs, or will, too when it has none yet. */
function useBelongs(id: string | null, isLive: boolean) {
  return useCallback(({ practice_session_id: of }: Climb) => (of === null ? isLive : of === id), [id, isLive]);
}

/** Return what was climbed in a session, the newest first, with what the server has not heard of. */
export function useClimbsOf(id: string | null, isLive: boolean): Climb[] {
  const { data } = useQuery({ ...climbsQuery({ practice_session_id: id ?? "" }), enabled: id !== null });
  const belongs = useBelongs(id, isLive);
  return newestFirst(useShownClimbs(data ?? NONE, belongs));
}

/** The session that runs now, if it is one of climbing. */
export function useLiveSitting(): Sitting {
  const active = useActiveSession();
  const own = active?.session.discipline === "climbing" ? active : null;
  const id = own?.session.id ?? null;
  const climbs = useClimbsOf(id, true);
  const refused = useRefusedClimbs(useBelongs(id, true));
  return {
    session: own?.session ?? null,
    editor: own?.editor ?? null,
    other: own ? null : (active?.session ?? null),
    climbs,
    refused,
    isPast: false,
  };
}

const NEVER = { subscribe: () => () => undefined, getView: () => null };

/** A session by its id; past, unless it is the one that runs. */
export function useSittingOf(id: string): Sitting & { error: unknown; retry: () => void } {
  const { editor, error, retry } = useOpenSession(id);
  const { subscribe, getView } = editor ?? NEVER;
  const view = useSyncExternalStore<ReturnType<SessionEditor["getView"]> | null>(subscribe, getView);
  const session = view && view.phase !== "gone" ? { ...view.server, ...view.draft } : null;
  const isPast = session?.status !== "ACTIVE";
  const climbs = useClimbsOf(id, !isPast);
  const refused = useRefusedClimbs(useBelongs(id, !isPast));
  return { session, editor, other: null, climbs, refused, isPast, error, retry };
}
