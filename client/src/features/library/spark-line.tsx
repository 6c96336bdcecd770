/** The last values as a small line, the newest with a dot; in words for those who hear the page. */

import { sayNumber } from "@/features/library/recorded";

const WIDTH = 104;
const HEIGHT = 24;
const ROOM = 3;

export type SparkLineProps = { values: readonly number[]; color: string; width?: number; height?: number };

/** Return the points of a line through values, oldest first, from edge to edge. */
export function sparkPoints(values: readonly number[], width: number, height: number): [number, number][] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const step = values.length < 2 ? 0 : (width - 2 * ROOM) / (values.length - 1);
  return values.map((value, place) => {
    const share = most === least ? 0.5 : (value - least) / (most - least);
    const x = values.length < 2 ? width - ROOM : ROOM + step * place;
    return [Math.round(x * 10) / 10, Math.round((height - ROOM - share * (height - 2 * ROOM)) * 10) / 10];
  });
}

export function SparkLine({ values, color, width = WIDTH, height = HEIGHT }: SparkLineProps) {
  const points = sparkPoints(values, width, height);
  const last = points.at(-1);
  if (!last) return null;
  const said = `${values.length === 1 ? "Once" : `The last ${values.length}`}: ${values.map(sayNumber).join(", ")}`;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said}>
      <title>{said}</title>
      <polyline
        points={points.map((point) => point.join(",")).join(" ")}
        fill="none"
        stroke={color}
        strokeWidth="1.5"
        strokeLinejoin="round"
      />
      <circle cx={last[0]} cy={last[1]} r="2.5" fill={color} />
    </svg>
  );
}
