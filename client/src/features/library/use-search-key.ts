/** On a page with a search of its own the "/" goes there, and not to the search for everything. */

import { type RefObject, useEffect } from "react";
import { pageKey, useLetterKeys } from "@/lib/keys";

export function useSearchKey(field: RefObject<HTMLInputElement | null>): void {
  const isEnabled = useLetterKeys();
  useEffect(() => {
    if (!isEnabled) return;
    const press = (event: KeyboardEvent) => {
      if (pageKey(event) !== "/") return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener("keydown", press, { capture: true });
    return () => window.removeEventListener("keydown", press, { capture: true });
  }, [isEnabled, field]);
}
