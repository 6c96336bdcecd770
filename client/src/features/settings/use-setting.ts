/** One changed setting: saved at once, its refusal said where it was changed. */

import { ApiProblem, sayProblem } from "@/api/client";
import { type Profile, useUpdateMe } from "@/api/use-me";

/** Return a setter for profile fields and the sentence for the field that was refused last. */
export function useSetting() {
  const update = useUpdateMe();
  const errorOf = (field: keyof Profile): string | null => {
    if (!update.error || update.variables === undefined || !(field in update.variables)) return null;
    const said = update.error instanceof ApiProblem ? update.error.errors[field]?.join(" ") : undefined;
    return said ?? `Not saved. ${sayProblem(update.error)}`;
  };
  return { save: update.mutate, errorOf };
}
