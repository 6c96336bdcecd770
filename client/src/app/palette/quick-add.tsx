/** Quick add: one line, what was understood of it, and the session it becomes. */

import { useRef } from "react";
import { Overlay } from "@/components/ui/overlay";
import { keepFocusOnPage, useFocusBack } from "@/lib/focus";
import { StartingQuestion } from "@/practice/starting-question";
import styles from "./quick-add.module.css";
import { QuickBecomes } from "./quick-becomes";
import { QuickFoot } from "./quick-foot";
import { QuickLine } from "./quick-line";
import { QuickUnderstood } from "./quick-understood";
import { useQuickAdd } from "./use-quick-add";

export type QuickAddProps = { text: string; onClose: () => void };

export function QuickAdd({ text, onClose }: QuickAddProps) {
  const forgetFocus = useFocusBack();
  const leave = () => {
    forgetFocus();
    keepFocusOnPage();
    onClose();
  };
  const line = useRef<HTMLTextAreaElement>(null);
  const quick = useQuickAdd({ text, onLogged: onClose, onStarted: leave });
  const { plan, reading, starting } = quick;
  return (
    <Overlay label="Quick add" kind="wide" onClose={onClose}>
      <QuickLine ref={line} quick={quick} onClose={onClose} />
      <div className={styles.body}>
        {reading.parts.length > 0 ? (
          <QuickUnderstood
            parts={reading.parts}
            isPast={plan.isPast}
            onChoose={(part, option) => {
              quick.choose(part, option);
              line.current?.focus();
            }}
          />
        ) : (
          <QuickHelp />
        )}
        {quick.text.trim() !== "" && <QuickBecomes quick={quick} />}
      </div>
      <StartingQuestion starting={starting} />
      <QuickFoot quick={quick} />
    </Overlay>
  );
}

const SIGNS = [
  ["20m", "how long; 1h30 and 45 min too"],
  ["+Guitar", "the goal it counts for"],
  ["@yesterday", "the day or time: @monday, @12 nov, @7:30, @-10m"],
  ["#morning", "the part of the day"],
] as const;

function QuickHelp() {
  return (
    <dl className={styles.help}>
      {SIGNS.map(([sign, what]) => (
        <div key={sign}>
          <dt>{sign}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
