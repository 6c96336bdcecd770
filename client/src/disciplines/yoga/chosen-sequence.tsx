/** The sequence that was chosen: what will happen, in its order. */

import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { sayProblem } from "@/api/client";
import { showNotice } from "@/components/ui/undo-toast";
import { PoseList } from "@/disciplines/yoga/pose-list";
import { PoseStrip } from "@/disciplines/yoga/pose-strip";
import { SequenceMenu } from "@/disciplines/yoga/sequence-menu";
import { setGoal } from "@/disciplines/yoga/sequence-writes";
import { countPoses, type Sequence, sayDifficulty } from "@/disciplines/yoga/sequences";
import { FilesUnder } from "@/drills/files-under";
import styles from "./yoga.module.css";

export type ChosenSequenceProps = {
  sequence: Sequence;
  /** What stands between its name and its poses. */
  children?: ReactNode;
};

export function ChosenSequence({ sequence, children }: ChosenSequenceProps) {
  const queryClient = useQueryClient();
  const file = async (goalId: string | null) => {
    try {
      await setGoal(queryClient, sequence, goalId);
    } catch (error) {
      showNotice(sayProblem(error));
    }
  };
  const { name, description, difficulty, focusArea, poses } = sequence;
  const about = [countPoses(poses), sayDifficulty(difficulty), focusArea ?? ""].filter(Boolean).join(" · ");
  return (
    <section className={styles.chosen} aria-label={name}>
      <header>
        <h1>{name}</h1>
        <SequenceMenu sequence={sequence} />
      </header>
      <p className={styles.about}>{about}</p>
      {description !== "" && <p className={styles.description}>{description}</p>}
      <PoseStrip parts={poses.map((pose) => ({ seconds: pose.hold_seconds, fill: 1 }))} />
      {children}
      <PoseList poses={poses} />
      <FilesUnder setup={{ goalId: sequence.goalId, setGoal: (goalId) => void file(goalId) }} />
    </section>
  );
}
