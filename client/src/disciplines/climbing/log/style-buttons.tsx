/** How it was climbed; the tap that logs. */

import { STYLES, sayTries, triesFor } from "../model/styles";
import type { Style } from "../types";
import styles from "./buttons.module.css";
import { StyleIcon } from "./style-icon";

export type StyleButtonsProps = { grade: string; tries: number; onLog: (style: Style) => void };

export function StyleButtons({ grade, tries, onLog }: StyleButtonsProps) {
  return (
    <div className={styles.styles} role="group" aria-label={`How ${grade} was climbed; this logs it`}>
      {STYLES.map(({ key, label, letter }) => (
        <button key={key} type="button" className={styles.style} aria-keyshortcuts={letter} onClick={() => onLog(key)}>
          <StyleIcon style={key} size={18} />
          <span>{label}</span>
          <small>{sayTries(triesFor(key, tries))}</small>
        </button>
      ))}
    </div>
  );
}
