/** Leave: what was read is forgotten in this browser. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, setCsrfToken, unwrap } from "@/api/client";
import { forgetLastTree } from "@/api/last-tree";
import { authStateQuery } from "@/api/queries";
import { clearUndo } from "@/lib/undo-stack";

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/auth/logout")),
    onSuccess: async () => {
      setCsrfToken(null);
      void forgetLastTree();
      clearUndo();
      // First the state, so that the shell closes before its data goes.
      await client.fetchQuery({ ...authStateQuery, staleTime: 0 });
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== authStateQuery.queryKey[0] });
    },
  });
}
