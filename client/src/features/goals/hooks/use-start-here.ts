/** One tap starts a session under a goal; one that runs already is named, never ended in silence. */

import { useQuery } from "@tanstack/react-query";
import { templatesQuery } from "@/api/queries";
import type { SessionIn, TemplateItem } from "@/api/types";
import type { Running } from "@/practice/start-session";
import { type Starting, useStarting } from "@/practice/use-starting";

export interface StartHere {
  start: () => void;
  isStarting: boolean;
  /** The session that runs already, after an attempt to start another. */
  running: Running | null;
  starting: Starting;
}

export function useStartHere(goal: { id: string; discipline: string | null } | null): StartHere {
  const starting = useStarting();
  const body: SessionIn = { name: "", ...(goal && { parent_id: goal.id }) };
  const start = () => starting.start(goal?.discipline ? { ...body, discipline: goal.discipline } : body);
  return { start, isStarting: starting.isBusy, running: starting.asked, starting };
}

/** The templates that are for this goal. */
export function useTemplatesOf(goalId: string): readonly TemplateItem[] {
  const { data = [] } = useQuery(templatesQuery());
  return data.filter((template) => template.goal_id === goalId);
}
