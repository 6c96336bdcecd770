/** What is seen of a run: the seconds in which a figure is still being built, or a picture read, are nobody's. */

import { useState } from "react";
import type { Details } from "@/disciplines/contract";
import { readRun } from "@/disciplines/drawing/run-model";
import { unseen } from "@/disciplines/drawing/run-steps";
import type { Subject } from "@/disciplines/drawing/setup-model";
import type { DrillRun } from "@/drills/use-drill-run";

/** Less is not worth a write. */
const LEAST_SECONDS = 0.05;

const subjectOf = (details: Details): Subject | null => {
  const { queue, index } = readRun(details);
  return queue[index] ?? null;
};

export function useSeen(run: DrillRun) {
  /** What stands on the screen, and since which second of the run. */
  const [seen, setSeen] = useState(() => ({ subject: null as Subject | null, since: run.elapsed() }));
  /** Return details in which the image has had no time yet for as long as it is not seen. */
  const onlySeen = (details: Details, second: number) =>
    subjectOf(details) === seen.subject ? details : unseen(details, seen.since, second);
  return {
    onlySeen,
    /** What is seen from now on; null: nothing. */
    see: (subject: Subject | null) => {
      const second = run.elapsed();
      const late = readRun(onlySeen(run.details, second)).image_at - readRun(run.details).image_at;
      if (subject !== null && subject === subjectOf(run.details) && late > LEAST_SECONDS) {
        run.change((details) => onlySeen(details, second));
      }
      setSeen({ subject, since: second });
    },
  };
}
