/** Choosing several sessions: boxes, Shift for a range, `x` on a row, Ctrl+A for what is loaded, Escape for none. */

import { useCallback, useEffect, useRef, useState } from "react";
import { commandKey, isTyping, useKeys } from "@/lib/keys";
import { chooseAll, extend, NOTHING, type Selection, toggle } from "./selection";

export type Picking = {
  chosen: ReadonlySet<string>;
  /** Whether the boxes are shown on every row. */
  isChoosing: boolean;
  pick: (id: string, isRange: boolean) => void;
  clear: () => void;
};

/** Whether the boxes were asked for, and how that is said. */
export type Shown = { isShown: boolean; onShown: (isShown: boolean) => void };

const OVERLAYS = "[role=dialog], [role=menu], [role=listbox]";

/** @param scope what the sessions are chosen from; when it changes, nothing is chosen. */
export function usePicking(order: readonly string[], scope: string, { isShown, onShown }: Shown): Picking {
  const [state, setState] = useState({ selection: NOTHING, scope });
  const selection = state.scope === scope ? state.selection : NOTHING;
  const latest = useRef({ order, selection, scope, onShown });
  latest.current = { order, selection, scope, onShown };
  const choose = useCallback((change: (before: Selection) => Selection) => {
    setState({ selection: change(latest.current.selection), scope: latest.current.scope });
  }, []);
  const pick = useCallback(
    (id: string, isRange: boolean) =>
      choose((before) => (isRange ? extend(before, id, latest.current.order) : toggle(before, id))),
    [choose],
  );
  const clear = useCallback(() => {
    choose(() => NOTHING);
    latest.current.onShown(false);
  }, [choose]);
  useKeys({ x: () => pickFocused(pick) });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event)) return;
      if (event.target instanceof Element && event.target.closest(OVERLAYS)) return;
      if (event.key === "Escape") clear();
      else if (commandKey(event) === "a") choose(() => chooseAll(latest.current.order));
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [choose, clear]);
  return { chosen: selection.ids, isChoosing: isShown || selection.ids.size > 0, pick, clear };
}

function pickFocused(pick: Picking["pick"]): void {
  const id = document.activeElement?.closest("[data-session]")?.getAttribute("data-session");
  if (id) pick(id, false);
}
