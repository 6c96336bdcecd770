/** A session in the week's page: a link that can be dragged, drawn longer at its lower edge, and moved with keys. */

import { useRef } from "react";
import { Link } from "react-router";
import { disciplineLook } from "@/disciplines";
import { timesOf } from "../session-row";
import styles from "./calendar.module.css";
import { useCalendar } from "./calendar-context";
import { toPixels } from "./pixels";
import { useBlockDrag, useEndDrag } from "./use-block-drag";
import { useBlockKeys } from "./use-block-keys";
import { type Block, LEAST_MINUTES } from "./week-blocks";

export type WeekBlockProps = { block: Block; date: string };

export function WeekBlock({ block, date }: WeekBlockProps) {
  const { me } = useCalendar();
  const { item, hasStart, hasEnd, lane, lanes } = block;
  const box = useRef<HTMLDivElement>(null);
  const edge = useRef<HTMLSpanElement>(null);
  const isDragged = useBlockDrag(box, block, date);
  const more = useEndDrag(edge, item);
  const onKeyDown = useBlockKeys(item);
  const { color, soft, label } = disciplineLook(item.discipline);
  const height = toPixels(Math.max(block.minutes + more, LEAST_MINUTES));
  const isCounted = item.session_date !== null && item.session_date !== date && hasStart;
  return (
    <div
      ref={box}
      className={styles.block}
      data-dragged={isDragged}
      data-start={hasStart}
      data-end={hasEnd}
      style={{
        top: toPixels(block.top),
        height,
        left: `${(lane / lanes) * 100}%`,
        width: `${100 / lanes}%`,
      }}
    >
      <Link
        to={`/sessions/${item.id}`}
        draggable={false}
        data-items={item.id}
        onKeyDown={onKeyDown}
        style={{ background: soft, borderColor: color }}
      >
        <span className={styles.blockName}>{item.name}</span>
        <small className={height > 34 ? styles.blockTimes : "visually-hidden"}>{timesOf(item, me)}</small>
        <span className="visually-hidden">{label}</span>
        {item.result && <small className={height > 52 ? styles.blockTimes : "visually-hidden"}>{item.result}</small>}
        {isCounted && height > 70 && <small className={styles.blockTimes}>counts for another day</small>}
      </Link>
      {hasEnd && item.session_end !== null && (
        <span ref={edge} className={styles.edge} data-edge={item.id} aria-hidden />
      )}
    </div>
  );
}
