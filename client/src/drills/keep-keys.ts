/** A button that is pressed by hand does not take the focus: Space and the letters stay the drill's. */

import type { MouseEvent } from "react";

const TYPED = "input:not([type=checkbox], [type=radio]), textarea, select";

/** For `onMouseDown`. Who leaves a field for a button leaves it. */
export function keepKeys(event: MouseEvent): void {
  if (event.target instanceof Element && event.target.closest(TYPED)) return;
  event.preventDefault();
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.matches(TYPED)) activeElement.blur();
}
