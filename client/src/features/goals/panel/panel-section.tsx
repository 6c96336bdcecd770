/** A part of the panel: its name, at most one figure beside it, and what it holds; with nothing in it, one quiet line. */

import type { ReactNode } from "react";
import styles from "./panel.module.css";

export type PanelSectionProps = { title: string; aside?: ReactNode; isEmpty?: boolean; children: ReactNode };

export function PanelSection({ title, aside, isEmpty = false, children }: PanelSectionProps) {
  return (
    <section className={isEmpty ? styles.quietSection : styles.section} aria-label={title}>
      <div className={isEmpty ? "visually-hidden" : styles.sectionHead}>
        <h2>{title}</h2>
        {aside && <span>{aside}</span>}
      </div>
      {children}
    </section>
  );
}
