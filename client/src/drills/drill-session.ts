/** The session that a drill starts. */

import type { QueryClient } from "@tanstack/react-query";
import { templatesQuery, treeQuery } from "@/api/queries";
import type { SessionIn } from "@/api/types";
import type { Details, DisciplineKey } from "@/disciplines/contract";
import type { DrillSetup } from "@/practice/drill-memory";
import { newPartId } from "@/practice/ids";

/** Return it; a goal or a saved set-up that was deleted in the meantime does not keep it from starting. */
export function sessionOf(client: QueryClient, key: DisciplineKey, drill: DrillSetup, details: Details): SessionIn {
  const { name, sessionType, templateId, goalId } = drill;
  const goals = client.getQueryData(treeQuery.queryKey)?.nodes;
  const saved = client.getQueryData(templatesQuery("current").queryKey);
  const isGoal = !goals || goals.some((one) => one.id === goalId);
  const isSaved = !saved || saved.some((one) => one.id === templateId);
  return {
    ...{ id: newPartId(), name, discipline: key, session_type: sessionType },
    ...{ parent_id: isGoal ? goalId : null, template_id: isSaved ? templateId : null },
    attributes: { version: 1, sections: [], details },
  };
}
