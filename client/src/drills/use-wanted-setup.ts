/** The library opens a saved set-up in its drill: `?setup=<id>`. */

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { sayProblem } from "@/api/client";
import { templateQuery } from "@/api/queries";
import { showNotice } from "@/components/ui/undo-toast";
import type { Details } from "@/disciplines/contract";
import type { SetupState } from "@/drills/use-setup";

export function useWantedSetup<T extends Details>({ choose }: SetupState<T>): void {
  const client = useQueryClient();
  const [address, setAddress] = useSearchParams();
  const wanted = address.get("setup");
  const open = useRef(async (_id: string) => {});
  open.current = async (id) => {
    try {
      const { name, goal_id, template_data } = await client.fetchQuery(templateQuery(id));
      choose(template_data.details, { templateId: id, name, goalId: goal_id });
    } catch (error) {
      showNotice(`That set-up did not load. ${sayProblem(error)}`);
    }
    setAddress({}, { replace: true });
  };
  useEffect(() => {
    if (wanted) void open.current(wanted);
  }, [wanted]);
}
