/** The chord or scale that is asked, as large as there is room for. */

import { SignText } from "@/disciplines/music/sign-text";
import { sayKey, writePrompt } from "@/disciplines/music/words";
import styles from "./run.module.css";

export type ChordNameProps = { name: string; isSmall?: boolean };

export function ChordName({ name, isSmall = false }: ChordNameProps) {
  const { root, symbol, bass, isScale } = writePrompt(name);
  return (
    <h2
      className={styles.chord}
      data-small={isSmall}
      data-long={symbol.length + (bass?.length ?? 0) > 5}
      data-scale={isScale}
      aria-label={sayKey(name)}
    >
      <span aria-hidden className={styles.root}>
        <SignText>{root}</SignText>
      </span>
      {symbol && (
        <span aria-hidden className={styles.symbol}>
          <SignText>{symbol}</SignText>
        </span>
      )}
      {bass && (
        <span aria-hidden className={styles.bass}>
          /<SignText>{bass}</SignText>
        </span>
      )}
    </h2>
  );
}
