/** Leave: what was read is forgotten in this browser. */

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, setCsrfToken, unwrap } from "@/api/client";
import { forgetLastTree } from "@/api/last-tree";
import { forgetPerson } from "@/api/person";
import { authStateQuery } from "@/api/queries";
import { tellSignedIn } from "@/lib/sign-in-news";

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () => unwrap(await api.POST("/api/auth/logout")),
    onSuccess: async () => {
      setCsrfToken(null);
      void forgetLastTree();
      // First the state, so that the shell closes before its data goes.
      await client.fetchQuery({ ...authStateQuery, staleTime: 0 });
      forgetPerson(client);
      tellSignedIn(null);
    },
  });
}
