/** Edits of sessions that never reached the server go out as soon as their person is here again. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useMe } from "@/api/use-me";
import { DISCIPLINES } from "@/disciplines";
import { keptKeys } from "@/lib/kept-keys";

export function useResume(): void {
  const queryClient = useQueryClient();
  const { id } = useMe();
  useEffect(() => {
    void import("@/practice/editors").then(({ resumeKept }) => resumeKept(queryClient, id));
    const resume = async () => {
      const { hasKeptLine } = await import("@/practice/kept-drafts");
      for (const { kept } of DISCIPLINES) {
        if (!kept) continue;
        const { form, name } = kept;
        const isWaiting = form === "line" ? await hasKeptLine(id, name) : keptKeys(`${name}-${id}-`).length > 0;
        // What cannot go now stays kept, and the next discipline's goes all the same.
        if (isWaiting) await kept.send(queryClient, id).catch(() => undefined);
      }
    };
    void resume();
  }, [queryClient, id]);
}
