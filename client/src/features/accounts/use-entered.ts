/** What happens when an account opened: the token is new, the person is known, the wanted page comes. */

import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearchParams } from "react-router";
import { setCsrfToken } from "@/api/client";
import { forgetPerson } from "@/api/person";
import { authStateQuery, meQuery } from "@/api/queries";
import type { Account } from "@/api/types";
import { nextPath } from "@/lib/next-path";
import { setPageNotice } from "@/lib/page-notice";
import { tellSignedIn } from "@/lib/sign-in-news";
import { sayTakenOver } from "./counts";

export function useEntered() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return async ({ taken_over, ...me }: Account) => {
    setCsrfToken(null);
    // Whoever was here before was perhaps signed out by the clock: nothing of theirs is shown again.
    forgetPerson(client);
    client.setQueryData(meQuery.queryKey, me);
    tellSignedIn(me.id);
    setPageNotice(sayTakenOver(taken_over));
    await client.fetchQuery({ ...authStateQuery, staleTime: 0 });
    await navigate(nextPath(search.get("next")), { replace: true });
  };
}
