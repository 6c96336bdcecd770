/** What a chord or scale drill left in its session, on the session's page. */

import { Card } from "@/components/ui/card";
import { readResults, readSetup } from "@/disciplines/music/details";
import { figuresOf, saySeconds } from "@/disciplines/music/figures";
import { ResultTables } from "@/disciplines/music/result-tables";
import { useEditorValue } from "@/practice/editor-context";
import styles from "./run.module.css";

export function MusicDetails() {
  const details = useEditorValue((view) => view.draft.attributes.details);
  const results = readResults(details);
  if (results.length === 0) return null;
  const isScales = readSetup(details).mode === "scales";
  const { chords, accuracy, effective, meanSeconds, fastestSeconds } = figuresOf(results);
  const figures: readonly (readonly [string, string])[] = [
    [isScales ? "Scales" : "Chords", String(chords)],
    ["Right", accuracy === null ? "–" : `${Math.round(accuracy)} %`],
    ["Effective", String(effective)],
    ["Mean", saySeconds(meanSeconds)],
    ["Fastest", saySeconds(fastestSeconds)],
  ];
  return (
    <Card title={isScales ? "Scale drill" : "Chord drill"}>
      <dl className={styles.figures}>
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ResultTables details={details} />
    </Card>
  );
}
