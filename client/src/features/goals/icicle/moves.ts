/** Where a key goes in the icicle: the drawn cells in reading order, and their columns from top to bottom. */

import type { IcicleCell } from "./layout";

export type CellKey = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight" | "Home" | "End";

export const CELL_KEYS: readonly CellKey[] = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End"];

/** Up and down stay in the column, right goes to the first below, left to the one above it; null: there is none. */
export function moveFrom(cells: readonly IcicleCell[], id: string | null, key: CellKey): string | null {
  const index = cells.findIndex((cell) => cell.goal.id === id);
  const cell = cells[index];
  if (!cell || key === "Home") return cells[0]?.goal.id ?? null;
  if (key === "End") return cells.at(-1)?.goal.id ?? null;
  if (key === "ArrowLeft") return cells.find((above) => above.goal.id === cell.parentId)?.goal.id ?? null;
  if (key === "ArrowRight") return cells.find((below) => below.parentId === cell.goal.id)?.goal.id ?? null;
  const column = cells.filter((other) => other.goal.rank === cell.goal.rank);
  return column[column.indexOf(cell) + (key === "ArrowUp" ? -1 : 1)]?.goal.id ?? null;
}

/** The next cell whose name begins with the typed letters, after the one in focus. */
export function findByTyping(cells: readonly IcicleCell[], id: string | null, typed: string): string | null {
  const start = cells.findIndex((cell) => cell.goal.id === id) + (typed.length > 1 ? 0 : 1);
  const order = [...cells.slice(start), ...cells.slice(0, start)];
  const wanted = typed.toLocaleLowerCase();
  return order.find(({ goal }) => goal.name.toLocaleLowerCase().startsWith(wanted))?.goal.id ?? null;
}

/** Whether there is anything below a cell to go in to. */
export function hasInside(cell: IcicleCell): boolean {
  return cell.childCount + cell.hiddenCount > 0;
}
