/** An error in its place: what happened, what is safe, what now. */

import { Button } from "@mantine/core";
import { IconFlag } from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./panels.module.css";

export type ErrorPanelProps = { title: string; detail?: ReactNode; onRetry?: () => void; children?: ReactNode };

export function ErrorPanel({ title, detail, onRetry, children }: ErrorPanelProps) {
  return (
    <div className={styles.error} role="alert">
      <IconFlag size={18} stroke={1.6} aria-hidden className={styles.errorMark} />
      <div>
        <p className={styles.errorTitle}>{title}</p>
        {detail && <p className={styles.detail}>{detail}</p>}
        {(onRetry || children) && (
          <div className={styles.actions}>
            {onRetry && (
              <Button variant="default" size="xs" onClick={onRetry}>
                Try again
              </Button>
            )}
            {children}
          </div>
        )}
      </div>
    </div>
  );
}
