/** Below the icicle: what the colours and heights mean, the weeks, and the same as a table. */

import { ActionIcon, Tooltip } from "@mantine/core";
import { IconTable } from "@tabler/icons-react";
import { Segmented } from "@/components/ui/segmented";
import { looksIn } from "./hues";
import styles from "./icicle.module.css";
import type { IcicleCell } from "./layout";
import { RANGES, type Range } from "./use-range";

export type IcicleFootProps = {
  cells: readonly IcicleCell[];
  range: Range;
  onRange: (range: Range) => void;
  isTable: boolean;
  onTable: (isTable: boolean) => void;
};

export function IcicleFoot({ cells, range, onRange, isTable, onTable }: IcicleFootProps) {
  return (
    <div className={styles.foot}>
      {!isTable && cells.length > 0 && (
        <div className={styles.legend} aria-hidden>
          {looksIn(cells).map(({ key, label, color }) => (
            <span key={key}>
              <i style={{ background: color }} />
              {label}
            </span>
          ))}
          <span className={styles.meaning}>
            <b>Height</b> time in all · <b>gap at the foot</b> own time
          </span>
        </div>
      )}
      <div className={styles.controls}>
        <Segmented label="Weeks" value={range} options={RANGES} onChange={onRange} />
        <Tooltip label={isTable ? "As a picture" : "As a table"}>
          <ActionIcon
            variant="default"
            className={styles.tableButton}
            aria-label="Table"
            aria-pressed={isTable}
            onClick={() => onTable(!isTable)}
          >
            <IconTable size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </div>
    </div>
  );
}
