/** The whole sequence beside the player, and what the player is set to. */

import { ChoicesFields } from "@/disciplines/yoga/choices-fields";
import { PoseList } from "@/disciplines/yoga/pose-list";
import { doneCount } from "@/disciplines/yoga/poses";
import type { Player } from "@/disciplines/yoga/use-player";
import styles from "./yoga.module.css";

export function PlayerSide({ player: { clock, choices } }: { player: Player }) {
  return (
    <>
      <section className={styles.sideList} aria-label="Sequence">
        <header>
          <h2>Sequence</h2>
          <span>{`${doneCount(clock.poses)} of ${clock.poses.length} held`}</span>
        </header>
        <PoseList poses={clock.poses} current={clock.place.index} />
      </section>
      <ChoicesFields choices={choices} />
    </>
  );
}
