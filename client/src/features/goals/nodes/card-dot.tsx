/** The dot of a card: how recently, in words too; or what else the person asked the colour to say. */

import { EmberDot } from "@/components/ui/ember-dot";
import { paintOf } from "../model/paint";
import { daysSince } from "../model/rollups";
import type { GoalNode } from "../model/tree";
import { useTreeActions } from "../tree-context";
import styles from "./nodes.module.css";

const SIZE = 11;

export function CardDot({ goal }: { goal: GoalNode }) {
  const { colour, today } = useTreeActions();
  if (colour === "recency") return <EmberDot days={daysSince(goal.rollup.lastDay, today)} size={SIZE} />;
  const { fill, line } = paintOf(goal, colour, today);
  const look = { width: SIZE, height: SIZE, "--fill": fill ?? undefined, "--rim": line };
  return <i className={styles.dot} data-hollow={fill === null} style={look} />;
}
