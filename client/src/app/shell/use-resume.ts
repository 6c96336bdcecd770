/** Edits of sessions that never reached the server go out as soon as their person is here again. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useMe } from "@/api/use-me";

export function useResume(): void {
  const queryClient = useQueryClient();
  const { id } = useMe();
  useEffect(() => {
    void import("@/practice/editors").then(({ resumeKept }) => resumeKept(queryClient, id));
  }, [queryClient, id]);
}
