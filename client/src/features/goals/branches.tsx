/** Everything of the drawn tree that is no node: branches, the lines of the levels, eight weeks of ticks. */

import { ViewportPortal } from "@xyflow/react";
import { memo } from "react";
import { disciplineLook } from "@/lib/disciplines";
import { FAR_HEAD } from "./layout/far";
import type { TreeLayout } from "./layout/shapes";
import styles from "./tree.module.css";

export type BranchesProps = { layout: TreeLayout; zoom: string };

export const Branches = memo(function Branches({ layout, zoom }: BranchesProps) {
  const { branches, columns, ticks, width, height } = layout;
  const ordered = [...branches].sort((left, right) => Number(left.isOnTrail) - Number(right.isOnTrail));
  return (
    <ViewportPortal>
      <svg key={zoom} className={styles.branches} width={width} height={height} aria-hidden>
        {columns.map(({ rank, x }) => (
          <line key={rank} x1={x} x2={x} y1={FAR_HEAD - 12} y2={height} className={styles.column} />
        ))}
        {ordered.map(({ id, path, width: stroke, isOnTrail }) => (
          <path
            key={id}
            d={path}
            className={stroke > 0 ? styles.line : styles.branch}
            data-trail={isOnTrail}
            strokeWidth={stroke > 0 ? stroke : undefined}
            style={{ d: `path("${path}")` }}
          />
        ))}
        {ticks?.rows.map((row) => (
          <g key={row.id}>
            <line x1={ticks.x} x2={ticks.x + ticks.width} y1={row.y} y2={row.y} className={styles.tickLine} />
            {row.strokes.map(({ discipline, path }) => (
              <path key={discipline} d={path} fill={disciplineLook(discipline).color} />
            ))}
          </g>
        ))}
      </svg>
    </ViewportPortal>
  );
});
