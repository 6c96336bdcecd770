/** The ember dot: how recently something was practised. Always round; a cold one is hollow and dashed. */

import marks from "./marks.module.css";

/** The steps of warmth, warmest first; 5 is cold. */
export type EmberStep = 0 | 1 | 2 | 3 | 4 | 5;

/** Return the step for days since the last practice; never practised is cold. */
export function emberStep(days: number | null): EmberStep {
  if (days === null) return 5;
  if (days <= 0) return 0;
  if (days <= 3) return 1;
  if (days <= 7) return 2;
  if (days <= 14) return 3;
  return days <= 30 ? 4 : 5;
}

/** Say how long ago. */
export function sayDaysAgo(days: number | null): string {
  if (days === null) return "not practised yet";
  if (days <= 0) return "practised today";
  return days === 1 ? "practised yesterday" : `practised ${days} days ago`;
}

export type EmberDotProps = { days: number | null; size?: number };

export function EmberDot({ days, size = 11 }: EmberDotProps) {
  const step = emberStep(days);
  const said = sayDaysAgo(days);
  return (
    <span
      className={step === 5 ? `${marks.ember} ${marks.cold}` : marks.ember}
      role="img"
      aria-label={said}
      title={said}
      style={{ width: size, height: size, ...(step === 5 ? {} : { background: `var(--em-${step})` }) }}
    />
  );
}
