/** Below the drawing: what its marks mean, how near it is, and the way back to all of it. */

import type { TreeView } from "./hooks/use-tree-view";
import { Legend } from "./legend";
import type { Forest } from "./model/tree";
import styles from "./tree.module.css";
import { ZoomBar } from "./zoom-bar";

export type TreeFootProps = { forest: Forest; view: TreeView; isPhone: boolean; onFit: () => void };

export function TreeFoot({ forest, view, isPhone, onFit }: TreeFootProps) {
  return (
    <div className={styles.foot}>
      <Legend forest={forest} view={view} isCompact={isPhone} />
      <ZoomBar zoom={view.zoom} onChange={view.setZoom} onFit={isPhone ? undefined : onFit} />
    </div>
  );
}
