/** The cache of server state and what it does with refusals. */

import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "@/api/client";
import { watchPerson } from "@/api/person";
import { authStateQuery } from "@/api/queries";

/** How soon a server that is away is asked again. */
const AGAIN_MILLISECONDS = 8_000;

export function createQueryClient(): QueryClient {
  /** A session that has ended sends to the sign-in page, wherever it is noticed. */
  const noticeSignedOut = (error: Error) => {
    if (!(error instanceof ApiProblem) || error.status !== 401) return;
    const state = client.getQueryData(authStateQuery.queryKey);
    if (state?.is_signed_in) void client.invalidateQueries(authStateQuery);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: noticeSignedOut }),
    mutationCache: new MutationCache({ onError: noticeSignedOut }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => error instanceof ApiProblem && error.isUnreachable && failures < 2,
        // What did not load comes by itself when the server is back.
        refetchInterval: ({ state }) =>
          state.error instanceof ApiProblem && state.error.isUnreachable ? AGAIN_MILLISECONDS : false,
      },
      // A write that cannot leave must fail at once, so that its screen can keep it; waiting in silence is not saving.
      mutations: { networkMode: "always", retry: false },
    },
  });
  watchPerson(client);
  return client;
}
