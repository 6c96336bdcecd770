/** What the large timer says to those who hear it: on request, and at the bell. */

import { useCallback, useState } from "react";

/** The number tells two announcements of the same words apart. */
export type Announcement = { text: string; number: number };

export function useAnnouncement() {
  const [said, setSaid] = useState<Announcement>({ text: "", number: 0 });
  const say = useCallback((text: string) => setSaid(({ number }) => ({ text, number: number + 1 })), []);
  return { said, say };
}
