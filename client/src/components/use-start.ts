/** One tap starts: a session begins now, or the one that runs already is opened. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { ApiProblem, api, sayProblem, unwrap } from "@/api/client";
import type { SessionIn } from "@/api/types";
import { showNotice } from "@/components/ui/undo-toast";

/** Start a session and open it; a second press while the first is under way does nothing. */
export function useStart() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const start = useMutation({
    mutationFn: async (body: SessionIn) => unwrap(await api.POST("/api/sessions", { body })),
    onSuccess: (session) => {
      client.setQueryData(["sessions", "one", session.id], session);
      void client.invalidateQueries({ queryKey: ["sessions"] });
      void client.invalidateQueries({ queryKey: ["tree"] });
      void navigate(`/sessions/${session.id}`);
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.running) {
        showNotice(`${error.running.name || "A session"} is still running.`);
        void client.invalidateQueries({ queryKey: ["sessions", "running"] });
        void navigate(`/sessions/${error.running.id}`);
      } else showNotice(`It did not start. ${sayProblem(error)}`);
    },
  });
  const begin = (body: SessionIn) => (start.isPending ? undefined : start.mutate(body));
  return {
    isStarting: start.isPending,
    start: () => begin({}),
    /** Under a goal, as its last session was practised. */
    startUnder: (goalId: string, discipline: string | null) =>
      begin({ parent_id: goalId, ...(discipline === null ? {} : { discipline }) }),
  };
}
