/** How long each pose of the same sequence was held the last time. */

import { useQuery } from "@tanstack/react-query";
import { runsQuery } from "@/api/queries";
import { readPoses } from "@/disciplines/yoga/poses";

/** Return the seconds by the pose's place; null where it was not held. */
export function useLastHolds(setupKey: string | null): (number | null)[] {
  const filters = { ...(setupKey === null ? {} : { setup_key: setupKey }), limit: 1, details: true };
  const { data } = useQuery({ ...runsQuery("yoga", filters), enabled: setupKey !== null });
  return readPoses(data?.items[0]?.details).map((pose) => pose.held_seconds);
}
