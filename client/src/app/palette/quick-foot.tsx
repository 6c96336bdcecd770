/** The two things a line can do: the likelier is Enter, the other Ctrl and Enter. */

import { Button } from "@mantine/core";
import { OverlayFoot, OverlayKeys } from "@/components/ui/overlay";
import { MOD_KEY } from "@/lib/keys";
import { useIsPhone } from "@/lib/use-phone";
import styles from "./quick-add.module.css";
import type { QuickState } from "./use-quick-add";

export type QuickFootProps = { quick: QuickState };

export function QuickFoot({ quick }: QuickFootProps) {
  const isPhone = useIsPhone();
  const { plan, log, start, text, starting } = quick;
  const isEmpty = text.trim() === "";
  const ways = [
    { label: "Log it", act: log },
    { label: plan.isPast ? "Start it now" : "Start", act: start },
  ];
  const ordered = plan.isPast ? ways : ways.reverse();
  return (
    <OverlayFoot className={styles.foot}>
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
            <span className={styles.keys}>
              <OverlayKeys keys={place > 0 ? [MOD_KEY, "Enter"] : ["Enter"]} />
            </span>
          )}
        </Button>
      ))}
      {!isPhone && (
        <span className={styles.hint}>
          <kbd>Tab</kbd> to change a part
        </span>
      )}
    </OverlayFoot>
  );
}
