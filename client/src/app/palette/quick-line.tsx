/** The line of the quick add; what was understood of it stands on a tint, like chips. */

import { IconPlus, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect } from "react";
import { OverlayClose } from "@/components/ui/overlay";
import { endTypingAhead } from "@/lib/typed-ahead";
import { NAME_OPTION } from "@/practice/quick-add-world";
import styles from "./quick-add.module.css";
import type { QuickState } from "./use-quick-add";

const MOST_LETTERS = 500;

export type QuickLineProps = {
  ref: RefObject<HTMLTextAreaElement | null>;
  quick: QuickState;
  onClose: () => void;
};

export function QuickLine({ ref, quick, onClose }: QuickLineProps) {
  const { text, plan, setText, log, start } = quick;
  // What was carried over is typed on at its end.
  useEffect(() => ref.current?.setSelectionRange(ref.current.value.length, ref.current.value.length), [ref]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const isOther = event.ctrlKey || event.metaKey;
    if (plan.isPast !== isOther) log();
    else start();
  };
  return (
    <div className={styles.line}>
      <IconPlus size={18} stroke={1.6} aria-hidden />
      <div className={styles.typed}>
        <div aria-hidden className={styles.shade}>
          <Shade quick={quick} />
        </div>
        <textarea
          ref={ref}
          className={styles.input}
          data-autofocus
          aria-label="What you practised, or will"
          placeholder="chords 20m +Guitar @yesterday"
          rows={1}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="done"
          maxLength={MOST_LETTERS}
          value={text}
          onFocus={() => {
            const typed = endTypingAhead();
            if (typed !== "") setText(text + typed);
          }}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={press}
        />
      </div>
      <OverlayClose label="Close" onClose={onClose}>
        <IconX size={18} stroke={1.6} aria-hidden />
      </OverlayClose>
    </div>
  );
}

/** The same text again behind the line, with a tint under each part. */
function Shade({ quick: { text, reading } }: { quick: QuickState }) {
  const shades: ReactNode[] = [];
  let place = 0;
  for (const { start, end, chosen } of reading.parts) {
    if (chosen === NAME_OPTION) continue;
    shades.push(text.slice(place, start), <mark key={start}>{text.slice(start, end)}</mark>);
    place = end;
  }
  // A blank keeps the height of an empty last line.
  return [...shades, `${text.slice(place)}​`];
}
