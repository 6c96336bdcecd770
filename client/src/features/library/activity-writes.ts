/** What can be done with an activity from a row or its page. */

import { useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { ActivityDefinition, ActivityPatch } from "@/api/types";
import { findActivityEditor } from "@/features/library/activity-editor";
import { doUndoable } from "@/features/library/undoable";

const path = (id: string) => ({ params: { path: { activity_id: id } } });

/** Change an activity as it is now, whoever changed it last; an editor that is open learns of it. */
export async function patchActivity(id: string, change: Omit<ActivityPatch, "version">): Promise<ActivityDefinition> {
  await findActivityEditor(id)?.settle();
  const { version } = unwrap(await api.GET("/api/activities/{activity_id}", path(id)));
  const body = { ...change, version };
  const saved = unwrap(await api.PATCH("/api/activities/{activity_id}", { ...path(id), body }));
  findActivityEditor(id)?.receive(saved);
  return saved;
}

/** "once", "23 times". */
export function sayTimes(count: number): string {
  return count === 1 ? "once" : `${count} times`;
}

/** Say what deleting does to an activity, and why. */
export function sayRemoved({ name, session_count }: Pick<ActivityDefinition, "name" | "session_count">): string {
  if (session_count === 0) return `Deleted “${name}”.`;
  return `“${name}” was practised ${sayTimes(session_count)}, so it is archived, not deleted.`;
}

export function useActivityActions() {
  const client = useQueryClient();
  return {
    archive: ({ id, name, archived }: ActivityDefinition) =>
      doUndoable(
        client,
        archived ? `Brought back “${name}”.` : `Archived “${name}”.`,
        () => patchActivity(id, { archived: !archived }),
        () => patchActivity(id, { archived }),
      ),
    remove: (activity: ActivityDefinition) => {
      const { id, session_count } = activity;
      const take = async () => unwrap(await api.DELETE("/api/activities/{activity_id}", path(id)));
      const restore = async () => unwrap(await api.POST("/api/activities/{activity_id}/restore", path(id)));
      const isKept = session_count > 0;
      return doUndoable(client, sayRemoved(activity), take, () =>
        isKept ? patchActivity(id, { archived: false }) : restore(),
      );
    },
  };
}
