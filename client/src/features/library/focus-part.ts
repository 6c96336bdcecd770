/** Moving a part of the plan by keys: the focus goes with it. */

import type { KeyboardEvent } from "react";

/** Run a step for Alt with an arrow up or down; the arrows' own work in a field is not done then. */
export function stepKey(event: KeyboardEvent, onStep: (by: 1 | -1) => void): void {
  if (!event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
  event.preventDefault();
  event.stopPropagation();
  onStep(event.key === "ArrowDown" ? 1 : -1);
}

/** Put the focus back on a part that moved, on the control that had it or on the one that is wanted, once it stands in its new place. */
export function focusPart(id: string, wanted?: string): void {
  const held = document.activeElement?.closest("[data-control]")?.getAttribute("data-control");
  const control = wanted ?? held ?? "name";
  requestAnimationFrame(() => {
    const part = document.querySelector(`[data-part="${CSS.escape(id)}"]`);
    const place = part?.querySelector(`[data-control="${CSS.escape(control)}"]`);
    const field = place?.querySelector<HTMLElement>("textarea, input, button, a");
    if (field && field !== document.activeElement) field.focus({ preventScroll: true });
    part?.scrollIntoView({ block: "nearest" });
  });
}
