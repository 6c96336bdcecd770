/** Writes where the drawing stands into the style of an element, so that a pan or a zoom draws nothing in React. */

import { useStoreApi } from "@xyflow/react";
import { type RefObject, useLayoutEffect } from "react";

export interface Place {
  left: number;
  zoom: number;
}

/** `variablesOf` is a function outside of the component; only values that changed are written. */
export function useViewportStyle(
  element: RefObject<HTMLElement | null>,
  variablesOf: (place: Place) => Record<string, number>,
): void {
  const store = useStoreApi();
  useLayoutEffect(() => {
    const written = new Map<string, number>();
    const write = ([left, , zoom]: readonly [number, number, number]) => {
      for (const [name, value] of Object.entries(variablesOf({ left, zoom }))) {
        if (written.get(name) === value) continue;
        written.set(name, value);
        element.current?.style.setProperty(name, String(value));
      }
    };
    write(store.getState().transform);
    return store.subscribe((state) => write(state.transform));
  }, [store, element, variablesOf]);
}
