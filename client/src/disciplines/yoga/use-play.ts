/** Play a sequence: one that ships becomes the person's own first. */

import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { sayProblem } from "@/api/client";
import { showNotice } from "@/components/ui/undo-toast";
import { adoptSequence } from "@/disciplines/yoga/sequence-writes";
import { type Sequence, sequenceSeconds } from "@/disciplines/yoga/sequences";
import type { DrillRun } from "@/drills/use-drill-run";

export function usePlay(run: DrillRun, readySeconds: number) {
  const queryClient = useQueryClient();
  const isBusy = useRef(false);
  return async (sequence: Sequence) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      if (!sequence.isOwn) await adoptSequence(queryClient, sequence);
      const { details, name, sessionType, id, goalId } = sequence;
      const seconds = sequenceSeconds(sequence, readySeconds);
      run.start({ setup: details, name, sessionType, seconds, templateId: id, goalId });
    } catch (error) {
      showNotice(`It did not start. ${sayProblem(error)}`);
    } finally {
      isBusy.current = false;
    }
  };
}
