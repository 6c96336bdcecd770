/** The keys of the log: digits and arrows choose the grade, letters log, + and - set the tries. */

import { useDrillKeys } from "@/drills/use-drill-keys";
import { gradeByDigit, steppedGrade } from "../model/choice";
import { STYLES } from "../model/styles";
import type { Log } from "./use-log";

export function useLogKeys(log: Log, others: Record<string, (() => void) | undefined>): void {
  const step = (steps: number) => () => log.setGrade(steppedGrade(log.grade, log.system, steps));
  const digits = Array.from({ length: 10 }, (_, digit) => String(digit)).map((digit) => [
    digit,
    () => {
      const grade = gradeByDigit(digit, log.grade, log.system);
      if (grade !== null) log.setGrade(grade);
    },
  ]);
  const styles = STYLES.map(({ key, letter }) => [letter, () => log.log(key)]);
  useDrillKeys({
    ...Object.fromEntries([...digits, ...styles]),
    ArrowLeft: step(-1),
    ArrowRight: step(1),
    "+": () => log.setTries(log.tries + 1),
    "-": () => log.setTries(Math.max(1, log.tries - 1)),
    ...others,
  });
}
