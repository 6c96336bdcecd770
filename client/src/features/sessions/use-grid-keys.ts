/** The keys of a grid of cells: Enter and arrows go from cell to cell, the rest stays the field's own. */

import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from "react";
import { type CellPlace, stepFrom } from "@/features/sessions/grid-keys";

/** Mark a field as the cell at a place. */
export function cellMark({ row, column }: CellPlace): { "data-cell": string } {
  return { "data-cell": `${row}:${column}` };
}

function readPlace(cell: HTMLElement): CellPlace | null {
  const [row, column] = (cell.dataset.cell ?? "").split(":").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

export function focusCell(grid: HTMLElement | null, place: CellPlace): void {
  grid?.querySelector<HTMLElement>(`[data-cell="${place.row}:${place.column}"]`)?.focus();
}

export type GridKeys = {
  onKeyDown: (event: KeyboardEvent) => void;
  /** Go to a cell as soon as it is drawn. */
  focusLater: (place: CellPlace) => void;
};

export function useGridKeys(
  grid: RefObject<HTMLElement | null>,
  size: { rows: number; columns: number },
  onAddRow: () => boolean,
): GridKeys {
  const waiting = useRef<CellPlace | null>(null);
  useLayoutEffect(() => {
    if (!waiting.current) return;
    focusCell(grid.current, waiting.current);
    waiting.current = null;
  });
  const focusLater = (place: CellPlace) => {
    waiting.current = place;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key, shiftKey } = event;
    if (!(target instanceof HTMLInputElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const place = readPlace(target);
    if (!place) return;
    const { selectionStart: start, selectionEnd: end, value } = target;
    const isAll = start === 0 && end === value.length;
    const isAtStart = isAll || (start === 0 && end === 0);
    const isAtEnd = isAll || (start === value.length && end === value.length);
    const step = stepFrom(place, { key, shiftKey, isAtStart, isAtEnd }, size.rows, size.columns);
    if (step === null) return;
    event.preventDefault();
    if (step !== "add") focusCell(grid.current, step);
    else if (onAddRow()) focusLater({ row: place.row + 1, column: place.column });
  };
  return { onKeyDown, focusLater };
}
