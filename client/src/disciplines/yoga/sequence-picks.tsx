/** Which sequence: the person's own first, then the ones that ship. */

import { type Sequence, type Sequences, sayDifficulty, sequenceSeconds } from "@/disciplines/yoga/sequences";
import { Pick, Picks, PicksHead } from "@/drills/picks";
import { formatDuration } from "@/lib/time";
import styles from "./yoga.module.css";

export type SequencePicksProps = {
  sequences: Sequences;
  chosen: string | null;
  readySeconds: number;
  onChoose: (id: string) => void;
};

export function SequencePicks({ sequences: { own, shipped }, ...pick }: SequencePicksProps) {
  return (
    <Picks label="Sequences">
      <PicksHead title="Yours" add={{ to: "/drills/yoga/build/new", label: "Sequence" }} />
      {own.length === 0 && <p className={styles.hint}>What you build or play stands here.</p>}
      <List list={own} {...pick} />
      {shipped.length > 0 && (
        <>
          <PicksHead title="Ready to play" />
          <List list={shipped} {...pick} />
        </>
      )}
    </Picks>
  );
}

type ListProps = Omit<SequencePicksProps, "sequences"> & { list: readonly Sequence[] };

function List({ list, chosen, readySeconds, onChoose }: ListProps) {
  return (
    <ul>
      {list.map((sequence) => (
        <Pick
          key={sequence.id}
          name={sequence.name}
          lines={[sayShort(sequence, readySeconds)]}
          isChosen={sequence.id === chosen}
          onPress={() => onChoose(sequence.id)}
        />
      ))}
    </ul>
  );
}

/** "15 min · gentle · played 4×" */
function sayShort(sequence: Sequence, readySeconds: number): string {
  const { difficulty, playedCount } = sequence;
  const played = playedCount > 0 ? `played ${playedCount}×` : "";
  const length = formatDuration(sequenceSeconds(sequence, readySeconds));
  return [length, sayDifficulty(difficulty), played].filter(Boolean).join(" · ");
}
