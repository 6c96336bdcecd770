/** Draws the toast of undo-toast.ts; pointing at it or focusing it stops its clock. */

import { useEffect, useState, useSyncExternalStore } from "react";
import styles from "./toast-host.module.css";
import { closeToast, getToast, subscribeToast } from "./undo-toast";

/** How long an undo is offered. */
const OFFERED_MILLISECONDS = 8000;

export function ToastHost() {
  const toast = useSyncExternalStore(subscribeToast, getToast);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || isHeld) return;
    const timer = setTimeout(() => closeToast(toast.key), OFFERED_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);

  return (
    <div
      className={styles.host}
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast && (
        <div className={styles.toast} key={toast.key}>
          <span>{toast.message}</span>
          <button
            type="button"
            className={styles.undo}
            onClick={() => {
              toast.onUndo?.();
              setHeld(false);
              closeToast(toast.key);
            }}
          >
            {toast.onUndo ? "Undo" : "Close"}
          </button>
        </div>
      )}
    </div>
  );
}
