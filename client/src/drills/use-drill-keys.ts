/** The keys of a drill, read from the whole page before the page's own: Space toggles, Escape leaves, letters are the drill's. */

import { useLayoutEffect, useRef } from "react";
import { readLetterKeys } from "@/lib/keys";

/** Where a key is typed, or belongs to what is open. */
const FIELDS = "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";
const OPEN = "[role=dialog], [role=menu], [role=listbox]";
/** Where these keys work the thing itself. */
const OWN: Readonly<Record<string, string>> = {
  " ": "button, a, input, [role=switch]",
  Enter: "button, a, input",
  ArrowLeft: "input, [role=radio], [role=slider]",
  ArrowRight: "input, [role=radio], [role=slider]",
  ArrowUp: "input, [role=radio], [role=slider]",
  ArrowDown: "input, [role=radio], [role=slider]",
};

/** Actions by `event.key`, letters small: {" ": toggle, Escape: leave, ArrowRight: next, k: keep}. */
export type DrillKeys = Readonly<Record<string, (() => void) | undefined>>;

function actionFor(event: KeyboardEvent, keys: DrillKeys): (() => void) | undefined {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const place = event.target instanceof Element ? event.target : null;
  if (place?.closest(`${FIELDS}, ${OPEN}`) || document.querySelector(OPEN)) return undefined;
  const own = OWN[event.key];
  // A button that was tapped may keep the focus, or get it back from a sheet: a pedal's Space is the drill's even so.
  const isTapped = event.key === " " && keys[" "] !== undefined && isByHand;
  if (own && place?.closest(own) && !isTapped) return undefined;
  const isLetter = event.key.length === 1 && event.key !== " ";
  if (isLetter && !readLetterKeys()) return undefined;
  return keys[isLetter ? event.key.toLowerCase() : event.key];
}

/** Whether the page was last gone about by hand, not from button to button with Tab. */
let isByHand = false;
window.addEventListener("pointerdown", () => (isByHand = true), { capture: true });

/** Never inside an input, nor while a sheet or a menu is open. */
export function useDrillKeys(keys: DrillKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === "Tab") isByHand = false;
      const action = actionFor(event, latest.current);
      if (!action) return;
      event.preventDefault();
      action();
    };
    // Before the page's own letters, which begin sequences with g.
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, []);
}
