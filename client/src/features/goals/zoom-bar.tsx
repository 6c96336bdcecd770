/** Far, middle or near, and back to all of it. */

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconFocusCentered } from "@tabler/icons-react";
import { Segmented } from "@/components/ui/segmented";
import type { Zoom } from "./model/visible";
import styles from "./tree.module.css";

const OPTIONS: readonly { value: Zoom; label: string }[] = [
  { value: "far", label: "Far" },
  { value: "middle", label: "Middle" },
  { value: "near", label: "Near" },
];

export type ZoomBarProps = { zoom: Zoom; onChange: (zoom: Zoom) => void; onFit?: () => void };

export function ZoomBar({ zoom, onChange, onFit }: ZoomBarProps) {
  return (
    <div className={styles.zoomBar}>
      <Segmented label="Zoom" value={zoom} options={OPTIONS} onChange={onChange} />
      {onFit && (
        <Tooltip label="Fit (0)">
          <ActionIcon variant="default" size="lg" aria-label="Fit" onClick={onFit}>
            <IconFocusCentered size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
