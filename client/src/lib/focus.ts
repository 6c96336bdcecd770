/** Where the focus goes when what had it is gone. */

import { useEffect, useRef } from "react";

/** Put the focus on the page, once what was pressed has left it, so that Tab and the reader do not begin at the top. */
export function keepFocusOnPage(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementById("page")?.focus({ preventScroll: true });
  });
}

/** Give the focus back to what had it, when what was opened over the page is gone; returns how to forget that. */
export function useFocusBack(): () => void {
  const before = useRef(document.activeElement);
  useEffect(
    () => () => {
      const { current } = before;
      requestAnimationFrame(() => {
        if (current instanceof HTMLElement && current.isConnected && document.activeElement === document.body) {
          current.focus({ preventScroll: true });
        }
        keepFocusOnPage();
      });
    },
    [],
  );
  return () => {
    before.current = null;
  };
}
