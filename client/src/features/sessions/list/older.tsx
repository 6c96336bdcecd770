/** The end of what is loaded: asks for more while it is near the screen; also a button, for those who do not scroll. */

import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import styles from "./list.module.css";

export type OlderProps = {
  hasOlder: boolean;
  isLoading: boolean;
  hasFailed: boolean;
  /** How many are loaded. */
  count: number;
  onOlder: () => void;
};

export function Older({ hasOlder, isLoading, hasFailed, count, onOlder }: OlderProps) {
  return (
    <div className={styles.foot}>
      {hasFailed && (
        <p role="alert">
          Older did not load.{" "}
          <Button variant="default" size="xs" onClick={onOlder}>
            Try again
          </Button>
        </p>
      )}
      {hasOlder && !hasFailed && <Sentinel isLoading={isLoading} onSeen={onOlder} />}
      {!hasOlder && count > 20 && <p>That was the first session.</p>}
    </div>
  );
}

function Sentinel({ isLoading, onSeen }: { isLoading: boolean; onSeen: () => void }) {
  const mark = useRef<HTMLDivElement>(null);
  const latest = useRef(onSeen);
  latest.current = onSeen;
  useEffect(() => {
    if (!mark.current || isLoading) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) latest.current();
      },
      { rootMargin: "900px" },
    );
    watcher.observe(mark.current);
    return () => watcher.disconnect();
  }, [isLoading]);
  return (
    <div ref={mark}>
      <Button variant="subtle" size="xs" onClick={onSeen} loading={isLoading}>
        Older
      </Button>
    </div>
  );
}
