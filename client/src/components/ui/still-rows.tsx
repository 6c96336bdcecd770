/** Rows that will be there soon: the final shape, still, and only after 200 ms. */

import { useEffect, useState } from "react";
import styles from "./panels.module.css";

export type StillRowsProps = { count?: number; label?: string };

export function StillRows({ count = 6, label = "Loading" }: StillRowsProps) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 200);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" aria-label={label} className={styles.still} data-shown={isShown}>
      {Array.from({ length: count }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: still rows are all alike
        <div key={row} className={styles.stillRow} aria-hidden>
          <i />
          <b style={{ width: `${34 + ((row * 17) % 28)}%` }} />
          <s />
        </div>
      ))}
    </div>
  );
}
