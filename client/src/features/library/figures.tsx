/** A few figures of what was recorded, each under its name. */

import styles from "./figures.module.css";

export type FiguresProps = { figures: readonly { name: string; value: string }[]; className?: string };

export function Figures({ figures, className }: FiguresProps) {
  return (
    <dl className={`${styles.figures} ${className ?? ""}`}>
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
