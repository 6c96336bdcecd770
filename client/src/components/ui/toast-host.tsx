/** Draws the toast of undo-toast.ts; pointing at it or focusing it stops its clock. */

import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import styles from "./toast-host.module.css";
import { closeToast, getToast, subscribeToast } from "./undo-toast";

/** How long an undo is offered. */
const OFFERED_MILLISECONDS = 8000;

export function ToastHost() {
  const toast = useSyncExternalStore(subscribeToast, getToast);
  const [isHeld, setHeld] = useState(false);
  /** Where the focus was before it came here; the toast goes away under it. */
  const cameFrom = useRef<EventTarget | null>(null);
  useEffect(() => {
    if (!toast || isHeld) return;
    const timer = setTimeout(() => closeToast(toast.key), OFFERED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);

  const giveFocusBack = () => {
    const before = cameFrom.current;
    const isThere = before instanceof HTMLElement && before.isConnected;
    (isThere ? before : document.getElementById("page"))?.focus({ preventScroll: true });
  };
  return (
    <div
      className={styles.host}
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={(event) => {
        setHeld(true);
        if (!event.currentTarget.contains(event.relatedTarget)) cameFrom.current = event.relatedTarget;
      }}
      onBlur={() => setHeld(false)}
    >
      {toast && (
        <div className={styles.toast} key={toast.key}>
          <span>{toast.message}</span>
          <button
            type="button"
            className={styles.undo}
            onClick={() => {
              giveFocusBack();
              toast.onUndo?.();
              setHeld(false);
              closeToast(toast.key);
            }}
          >
            {toast.onUndo ? (toast.label ?? "Undo") : "Close"}
          </button>
        </div>
      )}
    </div>
  );
}
