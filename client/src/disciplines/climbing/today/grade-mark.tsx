/** A grade in the hue of climbing, in the system of the person; as it was written, if that was another one. */

import { useMe } from "@/api/use-me";
import { shownGrade, systemFor } from "../model/grades";
import type { GradeSystem, Scale } from "../types";
import styles from "./today.module.css";

export type Graded = { grade: string; grade_system: GradeSystem; scale: Scale; difficulty: number };

export function GradeMark({ row }: { row: Graded }) {
  const me = useMe();
  const shown = shownGrade(row, systemFor(row.scale, me.grade_systems));
  return (
    <span className={styles.mark} title={shown === row.grade ? undefined : `Logged as ${row.grade}`}>
      {shown}
    </span>
  );
}
