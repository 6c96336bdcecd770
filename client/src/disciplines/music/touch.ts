/** A key that answers when it is touched, not when the finger leaves it, and to keys of the keyboard too. */

import type { MouseEvent, PointerEvent } from "react";

export type TouchProps = {
  onPointerDown: (event: PointerEvent) => void;
  onMouseDown: (event: MouseEvent) => void;
  onClick: (event: MouseEvent) => void;
};

/** Return what a key listens to: several fingers press several keys at once. */
export function touchProps(onDown: () => void): TouchProps {
  return {
    onPointerDown: (event) => {
      if (event.button === 0) onDown();
    },
    // The focus stays where it is, so that Space goes on meaning "right".
    onMouseDown: (event) => event.preventDefault(),
    // Without a pointer it is a key of the keyboard.
    onClick: (event) => {
      if (event.detail === 0) onDown();
    },
  };
}
