/** Under a row: why something did not happen, and what can be done instead. */

import styles from "./outline.module.css";
import { type Refusal, useOutlineWorld } from "./outline-context";

export type RowRefusalProps = { refusal: Refusal };

export function RowRefusal({ refusal: { id, words, offers = [] } }: RowRefusalProps) {
  const { verbs } = useOutlineWorld();
  const press = (event: React.KeyboardEvent) => {
    // Tab goes from one offer to the next here; in the row it would move the goal.
    event.stopPropagation();
    if (event.key === "Escape") verbs.hush(id);
  };
  return (
    <div className={styles.refusal}>
      <p role="alert" title={words}>
        {words}
      </p>
      {offers.map(({ label, title, do: does }, index) => (
        <button
          key={label}
          type="button"
          title={title}
          // biome-ignore lint/a11y/noAutofocus: it answers what was just asked for with the keys
          autoFocus={index === 0}
          onKeyDown={press}
          onClick={(event) => {
            event.stopPropagation();
            does();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
