/** The keys of the start sheet: arrows go through the rows, letters narrow them, Enter in the line takes the first. */

import type { KeyboardEvent, RefObject } from "react";

const ROWS = "[data-start-row]";

export type StartKeys = {
  box: RefObject<HTMLDivElement | null>;
  /** Lists the kinds of a discipline, or none. */
  onOpen: (discipline: string | null) => void;
  onType: (change: (typed: string) => string) => void;
};

/** Return the handler of the sheet. */
export function useStartKeys({ box, onOpen, onType }: StartKeys): (event: KeyboardEvent) => void {
  const rows = () => [...(box.current?.querySelectorAll<HTMLElement>(ROWS) ?? [])];
  const step = (by: number) => {
    const all = rows();
    const at = all.findIndex((row) => row.matches(":focus"));
    const next = at === -1 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
    all[next]?.focus();
  };
  const actionOf = (event: KeyboardEvent): (() => void) | undefined => {
    const isInLine = event.target instanceof HTMLInputElement;
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>(ROWS) : null;
    if (event.key === "ArrowDown") return () => step(1);
    if (event.key === "ArrowUp") return () => step(-1);
    if (event.key === "Enter" && isInLine) return () => rows()[0]?.click();
    if (event.key === "ArrowRight" && row?.dataset.kinds) return () => onOpen(row.dataset.kinds ?? null);
    if (event.key === "ArrowLeft" && row) return () => closeKinds(row);
    if (isInLine || event.key.length !== 1 || event.key === " ") return undefined;
    if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
    return () => {
      box.current?.querySelector("input")?.focus();
      onType((typed) => typed + event.key);
    };
  };
  const closeKinds = (row: HTMLElement) => {
    const all = rows();
    const owner = all.slice(0, all.indexOf(row) + 1).findLast((one) => one.dataset.kinds);
    owner?.focus();
    onOpen(null);
  };
  return (event) => {
    const action = event.nativeEvent.isComposing ? undefined : actionOf(event);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
}
