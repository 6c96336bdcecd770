/** One tap starts a session under a goal; one that runs already is named, never ended in silence. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { ApiProblem, api, sayProblem, unwrap } from "@/api/client";
import { runningQuery, treeQuery } from "@/api/queries";
import { showNotice } from "@/components/ui/undo-toast";

export interface StartHere {
  start: () => void;
  isStarting: boolean;
  /** The session that runs already, after an attempt to start another. */
  running: { id: string; name: string } | null;
}

export function useStartHere(goal: { id: string; discipline: string | null } | null): StartHere {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [running, setRunning] = useState<StartHere["running"]>(null);
  const mutation = useMutation({
    mutationFn: async () => {
      const body = goal ? { parent_id: goal.id, ...(goal.discipline ? { discipline: goal.discipline } : {}) } : {};
      return unwrap(await api.POST("/api/sessions", { body }));
    },
    onSuccess: (session) => {
      client.setQueryData(["sessions", "one", session.id], session);
      void client.invalidateQueries({ queryKey: ["sessions"] });
      void client.invalidateQueries({ queryKey: treeQuery.queryKey });
      void navigate(`/sessions/${session.id}`);
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.running) {
        setRunning(error.running);
        void client.invalidateQueries({ queryKey: runningQuery.queryKey });
      } else showNotice(`It did not start. ${sayProblem(error)}`);
    },
  });
  const start = () => {
    if (!mutation.isPending) mutation.mutate();
  };
  return { start, isStarting: mutation.isPending, running };
}
