/** Where a part is taken to drag it; keys and menus do the same, so nobody who hears the page needs it. */

import { IconGripVertical } from "@tabler/icons-react";
import type { Ref } from "react";
import styles from "./activities.module.css";

export type DragHandleProps = { ref: Ref<HTMLSpanElement> };

export function DragHandle({ ref }: DragHandleProps) {
  return (
    <span ref={ref} className={styles.handle} title="Drag, or press Alt and an arrow" data-handle>
      <IconGripVertical size={15} stroke={1.6} aria-hidden />
    </span>
  );
}
