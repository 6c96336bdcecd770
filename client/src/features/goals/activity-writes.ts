/** A new activity: known on the screen at once, sent before whatever names it. */

import type { QueryClient } from "@tanstack/react-query";
import { api, sayProblem, unwrap } from "@/api/client";
import { activitiesQuery } from "@/api/queries";
import type { ActivityIn } from "@/api/types";
import { showNotice } from "@/components/ui/undo-toast";
import { enqueue } from "@/practice/write-queue";

/** Define an activity under ids chosen here; false when the server refused. */
export async function createActivity(client: QueryClient, input: ActivityIn & { id: string }): Promise<boolean> {
  try {
    const made = await enqueue(["activities"], async () => unwrap(await api.POST("/api/activities", { body: input })));
    client.setQueryData(activitiesQuery.queryKey, (held) => held && [...held.filter(({ id }) => id !== made.id), made]);
    void client.invalidateQueries({ queryKey: activitiesQuery.queryKey });
    return true;
  } catch (error) {
    showNotice(`“${input.name}” was not added. ${sayProblem(error)}`);
    return false;
  }
}
