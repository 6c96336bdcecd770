/** The three keys that are worth knowing, and the signs a line can begin with. */

import { OverlayFoot } from "@/components/ui/overlay";
import type { Mode } from "./groups";
import styles from "./palette.module.css";

export type PaletteFootProps = { mode: Mode };

export function PaletteFoot({ mode }: PaletteFootProps) {
  if (mode.kind !== "find") {
    return (
      <OverlayFoot className={styles.foot}>
        <Hint keys={["↑", "↓"]}>{mode.kind === "name" ? "its level" : "choose"}</Hint>
        <Hint keys={["Enter"]}>{mode.kind === "name" ? "add" : "do it"}</Hint>
        <Hint keys={["Esc"]}>back</Hint>
      </OverlayFoot>
    );
  }
  return (
    <OverlayFoot className={styles.foot}>
      <Hint keys={["↑", "↓"]}>choose</Hint>
      <Hint keys={["Tab"]}>more for this one</Hint>
      <Hint keys={["Shift", "Tab"]}>show only</Hint>
      <span className={styles.signs}>
        start with <kbd>+</kbd> goal, <kbd>&gt;</kbd> do, <kbd>?</kbd> keys
      </span>
    </OverlayFoot>
  );
}

function Hint({ keys, children }: { keys: readonly string[]; children: string }) {
  return (
    <span>
      {keys.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}{" "}
      {children}
    </span>
  );
}
