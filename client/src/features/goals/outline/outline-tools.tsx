/** On the phone, above the rows: what Tab and Alt with an arrow do elsewhere, to the line that is typed or chosen. */

import { IconArrowDown, IconArrowUp, IconIndentDecrease, IconIndentIncrease } from "@tabler/icons-react";
import styles from "./outline.module.css";
import { useOutlineWorld } from "./outline-context";

const WAYS = [
  ["out", "Out", IconIndentDecrease],
  ["in", "Deeper", IconIndentIncrease],
  ["up", "Up", IconArrowUp],
  ["down", "Down", IconArrowDown],
] as const;

export type OutlineToolsProps = { rowKey: string; isTyping: boolean };

export function OutlineTools({ rowKey, isTyping }: OutlineToolsProps) {
  const { verbs } = useOutlineWorld();
  return (
    <div className={styles.tools} role="toolbar" aria-label="Move the line">
      {WAYS.map(([way, word, Icon]) => (
        <button
          key={way}
          type="button"
          // The name keeps the focus, and the keyboard stays where it is.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => verbs.perform({ do: "move", way }, rowKey, isTyping ? fieldText() : undefined)}
        >
          <Icon size={18} stroke={1.6} />
          {word}
        </button>
      ))}
    </div>
  );
}

function fieldText(): string {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement ? activeElement.value : "";
}
