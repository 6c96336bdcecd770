/** The same sessions as a table; only the rows near the screen are in the page. */

import { useMediaQuery } from "@mantine/hooks";
import { useRef } from "react";
import type { SessionItem } from "@/api/types";
import { ColumnMenu } from "./column-menu";
import { COLUMNS } from "./columns";
import { PickBox } from "./pick-box";
import { walkRows } from "./session-list";
import styles from "./table.module.css";
import { TableCell } from "./table-cell";
import { useColumns } from "./use-columns";
import { useLabels } from "./use-labels";
import { usePageWindow } from "./use-page-window";
import type { Picking } from "./use-picking";

/** Heights in pixels, as in table.module.css. */
const ROW = { desk: 36, phone: 57 };

export type SessionTableProps = { items: SessionItem[]; today: string; picking: Picking };

export function SessionTable({ items, today, picking }: SessionTableProps) {
  const [columns, setColumns] = useColumns();
  const labels = useLabels(columns.includes("template"));
  const box = useRef<HTMLDivElement>(null);
  const isPhone = useMediaQuery("(max-width: 47.9375em)", false, { getInitialValueInEffect: false });
  const { parts, above, below, measure } = usePageWindow(box, {
    count: items.length,
    keyOf: (index) => items[index]?.id ?? String(index),
    heightOf: () => (isPhone ? ROW.phone : ROW.desk),
    overscan: 12,
  });
  const shown = COLUMNS.filter(({ key }) => columns.includes(key));
  const total = shown.reduce((sum, { width }) => sum + width, 0);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only walk the links in it
    <div ref={box} className={styles.box} data-choosing={picking.isChoosing} onKeyDown={walkRows}>
      <table className={styles.table} aria-label="Sessions" aria-rowcount={items.length + 1}>
        <colgroup>
          <col style={{ width: 36 }} />
          {/* Shares of what is left, so that many columns never push the menu at the end out of sight. */}
          {shown.map(({ key, width }) => (
            <col key={key} style={{ width: `${(width / total) * 100}%` }} />
          ))}
          <col style={{ width: 40 }} />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <td />
            {shown.map(({ key, label }) => (
              <th key={key} scope="col" className={styles[key]} aria-sort={key === "date" ? "descending" : undefined}>
                {label}
              </th>
            ))}
            <td>
              <ColumnMenu columns={columns} onChange={setColumns} />
            </td>
          </tr>
        </thead>
        <tbody>
          {above > 0 && <Room height={above} />}
          {parts.map(({ index, key }) => {
            const item = items[index];
            if (!item) return null;
            const isChosen = picking.chosen.has(item.id);
            return (
              <tr
                key={key}
                ref={measure}
                data-index={index}
                aria-rowindex={index + 2}
                className={styles.row}
                data-session={item.id}
                data-chosen={isChosen}
                data-running={item.status === "ACTIVE"}
              >
                <td className={styles.pickCell}>
                  <PickBox item={item} isChosen={isChosen} onPick={picking.pick} />
                </td>
                {shown.map((column) => (
                  <TableCell key={column.key} item={item} column={column.key} labels={labels} today={today} />
                ))}
                <td aria-hidden className={styles.rest} />
              </tr>
            );
          })}
          {below > 0 && <Room height={below} />}
        </tbody>
      </table>
    </div>
  );
}

/** The rows that are not drawn. */
function Room({ height }: { height: number }) {
  return (
    <tr aria-hidden>
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
