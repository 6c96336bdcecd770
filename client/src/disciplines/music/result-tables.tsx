/** What a drill came to, chord by chord and change by change. */

import type { Details } from "@/disciplines/contract";
import { ByChord } from "@/disciplines/music/by-chord";
import { readResults, readSetup } from "@/disciplines/music/details";
import { rowsOf } from "@/disciplines/music/figures";
import styles from "./tables.module.css";

export type ResultTablesProps = { details: Details };

/** Of a long drill the slowest changes; all chords. */
const MOST_PAIRS = 12;

export function ResultTables({ details }: ResultTablesProps) {
  const results = readResults(details);
  const chords = rowsOf(results, "chord");
  const pairs = rowsOf(results, "pair").slice(0, MOST_PAIRS);
  const what = readSetup(details).mode === "scales" ? "scale" : "chord";
  if (chords.length === 0) return <p className={styles.quiet}>Nothing was answered.</p>;
  return (
    <div className={styles.two}>
      <ByChord label={`By ${what}`} head={what === "scale" ? "Scale" : "Chord"} rows={chords} />
      {pairs.length > 0 && <ByChord label="By change" head="Change" rows={pairs} />}
    </div>
  );
}
