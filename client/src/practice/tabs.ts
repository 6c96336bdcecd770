/** The other tabs of this browser: what one saves, the others show at once. */

import type { Session } from "@/api/types";

const NAME = "fractal-goals-sessions";

/** A session that was written, or (null) something about which one runs. */
export type TabNews = { userId: number; session: Session | null };

let channel: BroadcastChannel | null = null;

function isNews(value: unknown): value is TabNews {
  return typeof value === "object" && value !== null && "userId" in value && "session" in value;
}

/** Listen to the other tabs; returns the function that stops it. A browser without channels has the slower ways. */
export function listenToTabs(onNews: (news: TabNews) => void): () => void {
  if (typeof BroadcastChannel === "undefined") return () => undefined;
  const own = new BroadcastChannel(NAME);
  own.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isNews(data)) onNews(data);
  };
  channel = own;
  return () => {
    own.close();
    if (channel === own) channel = null;
  };
}

/** Tell the other tabs. */
export function tellTabs(news: TabNews): void {
  channel?.postMessage(news);
}
