/** Edits of sessions that never reached the server go out as soon as their person is here again. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useMe } from "@/api/use-me";
import { DISCIPLINES } from "@/disciplines";

export function useResume(): void {
  const queryClient = useQueryClient();
  const { id } = useMe();
  useEffect(() => {
    void import("@/practice/editors").then(({ resumeKept }) => resumeKept(queryClient, id));
    void import("@/practice/kept-drafts").then(async ({ hasKeptLine }) => {
      for (const { kept } of DISCIPLINES)
        if (kept && (await hasKeptLine(id, kept.name))) await kept.send(queryClient, id);
    });
  }, [queryClient, id]);
}
