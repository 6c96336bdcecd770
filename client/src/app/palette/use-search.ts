/** What the server finds: in descriptions and notes, and in the trash. */

import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { searchQuery } from "@/api/queries";
import type { SearchHit } from "@/api/types";
import { searchTypes } from "./groups";
import type { Filters } from "./match";

const DEBOUNCE_MILLISECONDS = 120;

export interface Search {
  /** Null while nothing is asked, or nothing was answered yet. */
  hits: readonly SearchHit[] | null;
  isAway: boolean;
  isSearching: boolean;
}

/** Ask for words once the typing pauses; no words ask nothing. */
export function useSearch(words: string, { kind, state }: Filters): Search {
  const [asked] = useDebouncedValue(words, DEBOUNCE_MILLISECONDS);
  const types = searchTypes(kind);
  const options = searchQuery(asked, { ...(types && { types }), ...(state && { state }) });
  const filters = String(options.queryKey.slice(2));
  const { data, isError, isFetching } = useQuery({
    ...options,
    retry: false,
    // What was found for other letters stays while the answer comes; what was found with other filters does not.
    placeholderData: (found, query) => (String(query?.queryKey.slice(2)) === filters ? found : undefined),
  });
  if (words === "") return { hits: null, isAway: false, isSearching: false };
  const hits = asked === "" ? null : (data ?? null);
  return { hits, isAway: isError, isSearching: asked !== words || isFetching };
}
