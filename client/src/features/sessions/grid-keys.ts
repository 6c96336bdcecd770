/** Where a key leads from a cell of the grid. */

export interface CellPlace {
  row: number;
  column: number;
}

export interface CellKey {
  key: string;
  shiftKey: boolean;
  /** Where the cursor stands in the text of the cell. */
  isAtStart: boolean;
  isAtEnd: boolean;
}

export type Step = CellPlace | "add" | null;

/** Return the cell a key leads to, "add" for a new row below, null when the key stays the field's own. */
export function stepFrom({ row, column }: CellPlace, pressed: CellKey, rows: number, columns: number): Step {
  const { key, shiftKey, isAtStart, isAtEnd } = pressed;
  const to = (nextRow: number, nextColumn = column) =>
    nextRow >= 0 && nextRow < rows ? { row: nextRow, column: nextColumn } : null;
  if (key === "Enter") {
    if (shiftKey) return to(row - 1);
    return row === rows - 1 ? "add" : to(row + 1);
  }
  if (shiftKey) return null;
  if (key === "ArrowUp") return to(row - 1);
  if (key === "ArrowDown") return to(row + 1);
  if (key === "ArrowLeft" && isAtStart) return column > 0 ? to(row, column - 1) : to(row - 1, columns - 1);
  if (key === "ArrowRight" && isAtEnd) return column < columns - 1 ? to(row, column + 1) : to(row + 1, 0);
  return null;
}
