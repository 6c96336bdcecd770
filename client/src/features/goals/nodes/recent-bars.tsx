/** The last eight sessions, one bar each, its height the time; those of the last two weeks in full colour. */

import { disciplineLook } from "@/disciplines";
import { daysSince } from "../model/rollups";
import type { SessionLeaf } from "../model/tree";
import styles from "./nodes.module.css";

const TALLEST_MINUTES = 60;
const WARM_DAYS = 14;

export type RecentBarsProps = { sessions: readonly SessionLeaf[]; today: string };

export function RecentBars({ sessions, today }: RecentBarsProps) {
  if (sessions.length === 0) return null;
  return (
    <span className={styles.bars} title="The last sessions, one bar each; its height is the time">
      {[...sessions].reverse().map((session) => (
        <i
          key={session.id}
          style={{
            height: Math.max(3, Math.min(17, ((session.seconds ?? 0) / 60 / TALLEST_MINUTES) * 17)),
            background: disciplineLook(session.discipline).color,
            opacity: (daysSince(session.day, today) ?? WARM_DAYS) < WARM_DAYS ? 1 : 0.55,
          }}
        />
      ))}
    </span>
  );
}
