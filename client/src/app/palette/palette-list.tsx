/** The lines of the palette in their groups, and what is said when there is none. */

import { useEffect, useRef } from "react";
import { wordsOf } from "@/lib/fold";
import { plural } from "@/lib/numbers";
import styles from "./palette.module.css";
import { PaletteRow } from "./palette-row";
import type { Row } from "./rows";
import type { PaletteState } from "./use-palette";

/** The element of a line, for the line that is chosen. */
export function optionId(listId: string, key: string): string {
  return `${listId}-${key}`;
}

export type PaletteListProps = { palette: PaletteState; listId: string; onRun: (row: Row) => void };

export function PaletteList({ palette, listId, onRun }: PaletteListProps) {
  const { groups, rows, active, isAway, isSearching, words, mode, text } = palette;
  const list = useRef<HTMLDivElement>(null);
  const activeId = active && optionId(listId, active.key);
  const isFirst = active === rows[0];
  useEffect(() => {
    if (isFirst) list.current?.scrollTo?.({ top: 0 });
    else if (activeId) document.getElementById(activeId)?.scrollIntoView?.({ block: "nearest" });
  }, [activeId, isFirst]);
  const typed = wordsOf(words);
  return (
    <div className={styles.lines} ref={list}>
      {rows.length > 0 && (
        <div role="listbox" id={listId} aria-label="Found">
          {groups.map((group) => (
            <div key={group.key} role="group" aria-labelledby={`${listId}-group-${group.key}`}>
              <div role="presentation" id={`${listId}-group-${group.key}`} className={styles.title}>
                {group.title}
              </div>
              {group.rows.map((row) => (
                <PaletteRow
                  key={row.key}
                  id={optionId(listId, row.key)}
                  row={row}
                  typed={typed}
                  isActive={row === active}
                  onPoint={() => palette.point(row)}
                  onRun={() => onRun(row)}
                />
              ))}
            </div>
          ))}
        </div>
      )}
      {rows.length === 0 && !isSearching && !isAway && <p className={styles.nothing}>{sayNothing(palette)}</p>}
      {isAway && (
        <p className={styles.away} role="alert">
          Search is away; names still work.
        </p>
      )}
      <p role="status" className="visually-hidden">
        {mode.kind === "find" && text !== "" && !isSearching && plural(rows.length, "line")}
      </p>
    </div>
  );
}

function sayNothing({ words, filters, mode }: PaletteState): string {
  if (filters.state === "trash" && words === "") return "Type how it was called.";
  if (mode.kind !== "find" || words === "") return "Nothing like that can be done here.";
  return `Nothing has a word that begins with “${words}”.`;
}
