/** The shape of a prompt, and the piano to answer on: one keyboard where both are a piano. */

import { useMemo } from "react";
import type { MusicSetup } from "@/disciplines/music/details";
import { Fretboard } from "@/disciplines/music/fretboard";
import { LOWEST_KEY } from "@/disciplines/music/notes";
import { Piano } from "@/disciplines/music/piano";
import { frettedNames, guitarDots, pianoNames } from "@/disciplines/music/shape-of";
import { type Prompt, pitchOf } from "@/disciplines/music/theory";
import type { Play } from "@/disciplines/music/use-play";
import { lettersFrom } from "@/disciplines/music/use-run-keys";
import styles from "./run.module.css";

export type ShapeViewProps = {
  prompt: Prompt;
  setup: Pick<MusicSetup, "shape" | "strings" | "answer_by">;
  play?: Play;
  isShown: boolean;
  isSmall?: boolean;
};

const LETTERS = lettersFrom(LOWEST_KEY);

export function ShapeView({
  prompt,
  setup: { shape, strings, answer_by },
  play,
  isShown,
  isSmall = false,
}: ShapeViewProps) {
  const isGuitar = shape === "guitar";
  const dots = useMemo(() => (isGuitar ? guitarDots(prompt, strings) : null), [isGuitar, prompt, strings]);
  const names = isShown && shape !== "none" && !isGuitar ? pianoNames(prompt) : new Map<number, string>();
  const isPlayed = answer_by === "piano" && play !== undefined;
  const isPianoDrawn = isPlayed || (isShown && shape !== "none" && !isGuitar);
  return (
    <div className={styles.shape}>
      {isGuitar && isShown && dots && <Fretboard dots={dots} {...frettedNames(prompt)} isSmall={isSmall} />}
      {isGuitar && isShown && !dots && <p className={styles.sub}>No shape on these strings within four frets.</p>}
      {isPianoDrawn && (
        <Piano
          shown={names}
          root={pitchOf(prompt.root)}
          pressed={play?.notes ?? []}
          onPress={isPlayed ? play.choose : undefined}
          letters={isPlayed ? LETTERS : undefined}
        />
      )}
    </div>
  );
}
