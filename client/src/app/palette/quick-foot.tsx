/** The two things a line can do: the likelier is Enter, the other Ctrl and Enter. */

import { Button } from "@mantine/core";
import { MOD_KEY } from "@/lib/keys";
import styles from "./quick-add.module.css";
import type { QuickState } from "./use-quick-add";

export type QuickFootProps = { quick: QuickState; isPhone: boolean };

export function QuickFoot({ quick, isPhone }: QuickFootProps) {
  const { plan, log, start, text, starting } = quick;
  const isEmpty = text.trim() === "";
  const ways = [
    { label: "Log it", act: log },
    { label: plan.isPast ? "Start it now" : "Start", act: start },
  ];
  const ordered = plan.isPast ? ways : ways.reverse();
  return (
    <div className={styles.foot}>
      {ordered.map(({ label, act }, place) => (
        <Button
          key={label}
          size={isPhone ? "md" : "xs"}
          variant={place === 0 ? "filled" : "default"}
          disabled={isEmpty}
          loading={place === 0 && starting.isBusy}
          onClick={act}
        >
          {label}
          {!isPhone && (
            <span aria-hidden className={styles.keys}>
              {place > 0 && <kbd>{MOD_KEY}</kbd>}
              <kbd>Enter</kbd>
            </span>
          )}
        </Button>
      ))}
      {!isPhone && (
        <span className={styles.hint}>
          <kbd>Tab</kbd> to change a part
        </span>
      )}
    </div>
  );
}
