/** The keys of the line: they go through the list below it, and do with the chosen one what is wanted. */

import type { Row } from "./rows";
import type { PaletteState } from "./use-palette";

export const INPUT_ID = "palette-line";
export const FILTERS_ID = "palette-filters";

export type LineKeys = {
  palette: PaletteState;
  onRun: (row: Row) => void;
  onClose: () => void;
  onKeys: () => void;
};

type Press = React.KeyboardEvent<HTMLInputElement>;

/** Return the handler of the line. */
export function useLineKeys({ palette, onRun, onClose, onKeys }: LineKeys): (event: Press) => void {
  const { mode, text, active, subject, index, rows } = palette;
  const isFind = mode.kind === "find";

  /** Start under the goal that "Do" is about, or add to it; what is not offered there does nothing. */
  const runWith = (kind: "start" | "name") => {
    const id = subject?.node.id;
    const isMeant = ({ act }: Row) =>
      act.do === kind && (act.do === "start" ? act.goalId === id : act.do === "name" && act.parentId === id);
    const row = id === undefined ? undefined : rows.find(isMeant);
    if (row) onRun(row);
  };
  const enterOf = (event: Press) => {
    if (isFind && (event.ctrlKey || event.metaKey)) return () => runWith("start");
    if (isFind && event.shiftKey) return () => runWith("name");
    return () => active && onRun(active);
  };
  const tabOf = (isBack: boolean) => {
    if (mode.kind === "more") return () => palette.back();
    if (mode.kind === "name") return undefined;
    if (isBack) return () => document.querySelector<HTMLElement>(`#${FILTERS_ID} [tabindex="0"]`)?.focus();
    const { about: id } = active ?? {};
    return id !== undefined && index.byId.has(id) ? () => palette.enter({ kind: "more", id }) : undefined;
  };
  const actionOf = (event: Press): (() => unknown) | undefined => {
    const isEmpty = text === "";
    if (event.key === "ArrowDown") return () => palette.step(1);
    if (event.key === "ArrowUp") return () => palette.step(-1);
    if (event.key === "Enter") return enterOf(event);
    if (event.key === "Escape") return () => palette.back() || onClose();
    if (event.key === "Tab") return tabOf(event.shiftKey);
    if (event.key === "Backspace" && isEmpty && !isFind) return () => palette.back();
    return event.key === "?" && isEmpty && isFind ? onKeys : undefined;
  };
  return (event) => {
    const action = event.nativeEvent.isComposing ? undefined : actionOf(event);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
}
