/** Escape closes the panel, unless it belongs to a field, a menu or a dialog. */

import { useEffect } from "react";

const OWNERS = "input, textarea, [role=menu], [role=dialog], [role=tree]";

export function useEscape(isActive: boolean, close: () => void): void {
  useEffect(() => {
    if (!isActive) return;
    const press = (event: KeyboardEvent) => {
      const isOwned = event.target instanceof Element && event.target.closest(OWNERS) !== null;
      if (event.key === "Escape" && !event.defaultPrevented && !isOwned) close();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [isActive, close]);
}
