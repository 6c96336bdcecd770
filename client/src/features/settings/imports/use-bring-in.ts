/** From the chosen files to the import: looked at as soon as they are chosen, written when somebody says so. */

import { useMutation, useMutationState, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { sayProblem } from "@/api/client";
import { showOffer } from "@/components/ui/undo-toast";
import { keepFocusOnPage } from "@/lib/focus";
import { newPartId } from "@/practice/ids";
import { addFiles, isTooMuch, type Source } from "./model";
import { bringIn, checkFiles } from "./queries";

export const PAGE = "/settings/bring-in";
const WRITING = ["imports", "writing"];

type Writing = { id: string; sources: readonly Source[]; said: string };

/** What is being written now; it goes on when the page is left, and is found again on coming back. */
export function useWriting(): { said: string; since: number } | null {
  const running = useMutationState({
    filters: { mutationKey: WRITING, status: "pending" },
    select: ({ state }) => ({ said: sayOf(state.variables), since: state.submittedAt }),
  });
  return running.at(-1) ?? null;
}

function sayOf(variables: unknown): string {
  return typeof variables === "object" && variables !== null && "said" in variables ? String(variables.said) : "";
}

export function useBringIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [sources, setSources] = useState<readonly Source[]>([]);
  const check = useMutation({ mutationFn: (chosen: readonly Source[]) => checkFiles(chosen) });
  const write = useMutation({
    mutationKey: WRITING,
    mutationFn: ({ id, sources: chosen }: Writing) => bringIn(id, chosen),
    onSuccess: async ({ id }, { said }) => {
      // Sessions, totals, climbs, search: anything may have changed.
      await client.invalidateQueries();
      const address = `${PAGE}?import=${id}`;
      if (window.location.pathname === PAGE) void navigate(address);
      else showOffer(`Brought in ${said}.`, "Look", () => void navigate(address));
    },
    onError: (error) => {
      if (window.location.pathname === PAGE) return;
      showOffer(`Nothing was brought in. ${sayProblem(error)}`, "Look", () => void navigate(PAGE));
    },
  });
  const choose = (chosen: readonly Source[]) => {
    setSources(chosen);
    write.reset();
    if (chosen.length > 0 && !isTooMuch(chosen)) check.mutate(chosen);
    else check.reset();
    if (chosen.length === 0) keepFocusOnPage();
  };
  /** One id for what was looked at, so that trying again after a lost answer brings nothing in twice. */
  const [id, setId] = useState(newPartId);
  const start = (said: string) => write.mutate({ id, sources, said }, { onSuccess: () => choose([]) });
  const chooseAnew = (chosen: readonly Source[]) => {
    setId(newPartId());
    choose(chosen);
  };
  return {
    sources,
    check,
    error: check.error ?? write.error,
    isWritingRefused: write.error !== null,
    addFiles: (files: readonly File[]) => chooseAnew(addFiles(sources, files)),
    addSource: (source: Source) => chooseAnew([...sources.filter(({ key }) => key !== source.key), source]),
    remove: (key: string) => chooseAnew(sources.filter((source) => source.key !== key)),
    clear: () => chooseAnew([]),
    lookAgain: () => check.mutate(sources),
    start,
  };
}

export type BringIn = ReturnType<typeof useBringIn>;
