/** The one large button that starts a drill; what is in the way is said beside it before anybody presses. */

import { Button } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useId } from "react";
import { useIsOnline } from "@/lib/use-online";
import styles from "./start-button.module.css";

export const SAY_OFFLINE = "You are offline. It can start when you are back; what you set up stays here.";

export type StartButtonProps = {
  /** What is in the way; null: nothing. */
  whyNot?: string | null;
  isDisabled?: boolean;
  onPress: () => void;
  children: string;
};

export function StartButton({ whyNot = null, isDisabled = false, onPress, children }: StartButtonProps) {
  const isOnline = useIsOnline();
  const reasonId = useId();
  const reason = isOnline ? whyNot : SAY_OFFLINE;
  return (
    <div className={styles.start}>
      {reason && (
        <p id={reasonId} className={styles.reason} role="status">
          {reason}
        </p>
      )}
      <Button
        size="lg"
        disabled={isDisabled || reason !== null}
        aria-describedby={reason ? reasonId : undefined}
        leftSection={<IconPlayerPlay size={18} stroke={1.6} aria-hidden />}
        onClick={onPress}
      >
        {children}
      </Button>
    </div>
  );
}
