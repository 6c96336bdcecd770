/** Everything of the drawn tree that is no node: branches, the lines of the levels, eight weeks of ticks. */

import { ViewportPortal } from "@xyflow/react";
import { memo, useLayoutEffect, useRef } from "react";
import { disciplineLook } from "@/disciplines";
import { FAR_HEAD } from "./layout/far";
import type { Growth } from "./layout/growth";
import type { Branch, TreeLayout } from "./layout/shapes";
import styles from "./tree.module.css";

const GROW = { duration: 160, easing: "cubic-bezier(0.645, 0.045, 0.355, 1)" };

export type BranchesProps = { layout: TreeLayout; zoom: string; growth: Growth; dimmed: ReadonlySet<string> };

export const Branches = memo(function Branches({ layout, zoom, growth, dimmed }: BranchesProps) {
  const { branches, columns, ticks, width, height } = layout;
  const ordered = [...branches].sort((left, right) => Number(left.isOnTrail) - Number(right.isOnTrail));
  return (
    <ViewportPortal>
      <svg key={zoom} className={styles.branches} width={width} height={height} aria-hidden>
        {columns.map(({ rank, x }) => (
          <line key={rank} x1={x} x2={x} y1={FAR_HEAD - 12} y2={height} className={styles.column} />
        ))}
        {growth.branches.map((branch) => (
          <BranchPath key={branch.id} branch={branch} isLeaving />
        ))}
        {ordered.map((branch) => (
          <BranchPath
            key={branch.id}
            branch={branch}
            from={growth.paths.get(branch.id)}
            isDimmed={dimmed.has(branch.id)}
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

type BranchPathProps = { branch: Branch; from?: string; isLeaving?: boolean; isDimmed?: boolean };

/** A branch that is new grows from `from`; one that moves follows by the transition of its path. */
const BranchPath = memo(function BranchPath({ branch, from, isLeaving, isDimmed }: BranchPathProps) {
  const { path, width, isOnTrail } = branch;
  const element = useRef<SVGPathElement>(null);
  const start = useRef(from);
  useLayoutEffect(() => {
    const begins = start.current;
    start.current = undefined;
    if (begins) element.current?.animate?.({ d: [`path("${begins}")`, `path("${path}")`] }, GROW);
  }, [path]);
  return (
    <path
      ref={element}
      d={path}
      className={width > 0 ? styles.line : styles.branch}
      data-trail={isOnTrail}
      data-leaving={isLeaving}
      data-dimmed={isDimmed}
      strokeWidth={width > 0 ? width : undefined}
      style={{ d: `path("${path}")` }}
    />
  );
});
