/** What becomes of this tab when somebody signs in or out in another one. */

import type { QueryClient } from "@tanstack/react-query";
import { setOtherPerson } from "@/api/client";
import { personHere } from "@/api/person";
import { authStateQuery } from "@/api/queries";
import { onSignedInElsewhere } from "@/lib/sign-in-news";

/** Go on as whoever is signed in now; `reload`: begin the page anew, so that nothing of the person before is left. */
export function followSignIns(client: QueryClient, reload: () => void): void {
  const begin = () => {
    // First nobody, so that nothing is sent while the page goes away.
    client.setQueryData(authStateQuery.queryKey, (state) => state && { ...state, is_signed_in: false });
    reload();
  };
  setOtherPerson(personHere, begin);
  onSignedInElsewhere((person) => {
    const own = personHere();
    if (own !== null && person !== null && person !== own) begin();
    else if (own !== person) void client.invalidateQueries(authStateQuery);
  });
}
