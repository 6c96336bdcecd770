/** The drawn icicle: a tree of cells, each where its time puts it, and the words in the gaps. */

import type { RefObject } from "react";
import { formatDuration } from "@/lib/time";
import { lookOf } from "./hues";
import styles from "./icicle.module.css";
import { Cell } from "./icicle-cell";
import type { Icicle } from "./layout";
import type { TimesOf } from "./times";

export type IcicleCellsProps = {
  icicle: Icicle;
  timesOf: TimesOf;
  today: string;
  selectedId: string | null;
  currentId: string | null;
  dimmed: ReadonlySet<string>;
  treeRef: RefObject<HTMLDivElement | null>;
  onPress: (id: string, event: React.MouseEvent) => void;
  onKey: (id: string, event: React.KeyboardEvent) => void;
  /** The goal under the pointer or in focus, or none. */
  onPoint: (id: string | null) => void;
  onFocus: (id: string) => void;
};

export function IcicleCells(props: IcicleCellsProps) {
  const { icicle, timesOf, today, selectedId, dimmed, treeRef, onPress, onKey, onPoint, onFocus } = props;
  const { cells, notes } = icicle;
  const isDrawn = (id: string | null) => cells.some((cell) => cell.goal.id === id);
  const currentId = [props.currentId, selectedId].find(isDrawn) ?? cells[0]?.goal.id;
  const withId = <E extends React.SyntheticEvent>(act: (id: string, event: E) => void) => {
    return (event: E) => {
      const id = idAt(event.target);
      if (id !== null) act(id, event);
    };
  };
  return (
    <>
      <div
        ref={treeRef}
        role="tree"
        aria-label="Where the time went"
        className={styles.cells}
        onClick={withId(onPress)}
        onKeyDown={withId(onKey)}
        onFocus={withId((id) => onFocus(id))}
        onPointerOver={(event) => onPoint(idAt(event.target))}
        onPointerLeave={() => onPoint(null)}
      >
        {cells.map((cell) => (
          <Cell
            key={cell.goal.id}
            cell={cell}
            times={timesOf(cell.goal)}
            today={today}
            hue={lookOf(cell.goal).color}
            isSelected={cell.goal.id === selectedId}
            isCurrent={cell.goal.id === currentId}
            isDimmed={dimmed.has(cell.goal.id)}
          />
        ))}
      </div>
      <div className={styles.notes} aria-hidden>
        {notes.map(({ id, seconds, x, y, width, height }) => (
          <span key={id} style={{ left: x, top: y, width, height }}>
            own {formatDuration(seconds)}
          </span>
        ))}
      </div>
    </>
  );
}

function idAt(target: EventTarget): string | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>("[data-id]") : null;
  return cell?.dataset.id ?? null;
}
