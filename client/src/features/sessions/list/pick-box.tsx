/** Chooses a row for a change to several; seen on hover, on focus, and while anything is chosen. */

import type { SessionItem } from "@/api/types";
import styles from "./list.module.css";

export type PickProps = { isChosen: boolean; onPick: (id: string, isRange: boolean) => void };

export function PickBox({ item, isChosen, onPick }: PickProps & { item: Pick<SessionItem, "id" | "name"> }) {
  return (
    <label className={styles.pick}>
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={`Choose ${item.name}`}
        onChange={({ nativeEvent }) => onPick(item.id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
      />
    </label>
  );
}
