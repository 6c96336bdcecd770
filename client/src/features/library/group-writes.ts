/** What can be done with the groups of activities, and moving an activity among them. */

import { useQueryClient } from "@tanstack/react-query";
import { api, sayProblem, unwrap } from "@/api/client";
import { activityGroupsQuery } from "@/api/queries";
import type { ActivityDefinition, ActivityGroup } from "@/api/types";
import { showNotice } from "@/components/ui/undo-toast";
import { patchActivity } from "@/features/library/activity-writes";
import { doUndoable } from "@/features/library/undoable";
import { newPartId } from "@/practice/ids";

export function useGroupActions() {
  const client = useQueryClient();
  const path = (id: string) => ({ params: { path: { group_id: id } } });
  const groups = () => client.getQueryData(activityGroupsQuery.queryKey) ?? [];
  const show = (items: ActivityGroup[]) => client.setQueryData(activityGroupsQuery.queryKey, items);
  const sendOrder = async (ids: readonly string[]) =>
    show(unwrap(await api.POST("/api/activity-groups/order", { body: { ids: [...ids] } })).items);
  const sendName = async (id: string, name: string) =>
    unwrap(await api.PATCH("/api/activity-groups/{group_id}", { ...path(id), body: { name } }));
  const sendDelete = async (id: string) => unwrap(await api.DELETE("/api/activity-groups/{group_id}", path(id)));
  return {
    add: async (name: string): Promise<void> => {
      try {
        const made = unwrap(await api.POST("/api/activity-groups", { body: { id: newPartId(), name } }));
        show([...groups(), made]);
      } catch (error) {
        showNotice(`The group was not added. ${sayProblem(error)}`);
      }
    },
    rename: ({ id, name: before }: ActivityGroup, name: string) => {
      show(groups().map((one) => (one.id === id ? { id, name } : one)));
      return doUndoable(
        client,
        `Renamed “${before}”.`,
        () => sendName(id, name),
        () => sendName(id, before),
      );
    },
    order: (name: string, ids: readonly string[]) => {
      const before = groups().map((one) => one.id);
      show(ids.flatMap((id) => groups().filter((one) => one.id === id)));
      return doUndoable(
        client,
        `Moved the group “${name}”.`,
        () => sendOrder(ids),
        () => sendOrder(before),
      );
    },
    /** Its activities stay, without a group; taking it back makes it again with them. */
    remove: ({ id, name }: ActivityGroup, activities: readonly ActivityDefinition[]) => {
      const order = groups().map((one) => one.id);
      let presentId = id;
      const makeAgain = async () => {
        presentId = newPartId();
        unwrap(await api.POST("/api/activity-groups", { body: { id: presentId, name } }));
        for (const activity of activities) await patchActivity(activity.id, { group_id: presentId });
        await sendOrder(order.map((one) => (one === id ? presentId : one)));
      };
      const kept = activities.length > 0 ? " Its activities stay." : "";
      return doUndoable(client, `Deleted the group “${name}”.${kept}`, () => sendDelete(presentId), makeAgain);
    },
    move: async ({ id, name, group_id }: ActivityDefinition, groupId: string | null, groupName: string) => {
      if (group_id === groupId) return false;
      const message = groupId === null ? `Took “${name}” out of its group.` : `Moved “${name}” to ${groupName}.`;
      return doUndoable(
        client,
        message,
        () => patchActivity(id, { group_id: groupId }),
        () => patchActivity(id, { group_id }),
      );
    },
  };
}
