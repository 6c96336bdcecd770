/** The session strip: sections in proportion; practised in the hue of the discipline, what was planned beyond it pale. */

import { disciplineLook } from "@/disciplines";
import { formatDuration } from "@/lib/time";
import marks from "./marks.module.css";

export type SessionStripProps = {
  /** Seconds planned and practised of each section. */
  sections: readonly (readonly number[])[] | null;
  discipline: string | null;
  height?: number;
};

/** Return each section's share of the strip and how much of it is practised, both 0 to 1. */
export function stripShares(sections: readonly (readonly number[])[]): { width: number; practised: number }[] {
  const sizes = sections.map(([planned = 0, practised = 0]) => ({
    size: Math.max(planned, practised, 0),
    practised: Math.max(practised, 0),
  }));
  const whole = sizes.reduce((sum, { size }) => sum + size, 0);
  if (whole === 0) return sizes.map(() => ({ width: 1 / sizes.length, practised: 0 }));
  return sizes
    .filter(({ size }) => size > 0)
    .map(({ size, practised }) => ({ width: size / whole, practised: practised / size }));
}

export function SessionStrip({ sections, discipline, height = 8 }: SessionStripProps) {
  const rows = sections ?? [];
  const shares = rows.length > 0 ? stripShares(rows) : [{ width: 1, practised: 0 }];
  const practised = rows.reduce((sum, [, seconds = 0]) => sum + seconds, 0);
  const said =
    rows.length === 0
      ? "No sections"
      : `${formatDuration(practised)} in ${rows.length === 1 ? "one section" : `${rows.length} sections`}`;
  const { color } = disciplineLook(discipline);
  return (
    <span className={marks.strip} role="img" aria-label={said} style={{ height }}>
      {shares.map((share, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections of a strip have no identity but their place
        <span key={place} className={marks.section} style={{ flex: `${share.width} 1 0` }}>
          <span className={marks.practised} style={{ width: `${share.practised * 100}%`, background: color }} />
        </span>
      ))}
    </span>
  );
}
