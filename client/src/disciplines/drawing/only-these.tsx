/** A set-up of some figures or pictures and no others: those that were drawn before. */

import { Button } from "@mantine/core";
import { type DrawingSetup, sayKind } from "@/disciplines/drawing/setup-model";
import { SubjectThumb } from "@/disciplines/drawing/subject-thumb";
import { Field } from "@/drills/field";
import styles from "./contact-sheet.module.css";

export type OnlyTheseProps = { value: DrawingSetup; onOthers: () => void };

const MOST_SHOWN = 12;

export function OnlyThese({ value, onOthers }: OnlyTheseProps) {
  const { subjects } = value;
  const left = subjects.length - MOST_SHOWN;
  return (
    <Field label={`${sayKind(subjects)} again`} hint={left > 0 ? `and ${left} more` : undefined}>
      <ul className={styles.only}>
        {subjects.slice(0, MOST_SHOWN).map((subject, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same can come twice
          <li key={place} className={styles.box}>
            <SubjectThumb subject={subject} kind={value} />
          </li>
        ))}
      </ul>
      <Button size="compact-sm" variant="default" onClick={onOthers}>
        Choose others
      </Button>
    </Field>
  );
}
