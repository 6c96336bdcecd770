/** Text with its ♭ and ♯ drawn as paths: fonts have them at other sizes, at another height, or not at all. */

import styles from "./signs.module.css";

const SIGNS: Readonly<Record<string, { box: string; path: string }>> = {
  "♭": {
    box: "0 0 13 24",
    path: "M1 0h2.7v11.9c1-.8 2.3-1.3 3.7-1.3 2.8 0 4.6 1.8 4.6 4.5 0 3.7-3.3 6.3-11 8.9zM3.7 14.8v5.3c3.2-1.3 5.2-2.8 5.2-4.8 0-1.3-.8-2.1-2.1-2.1-1.2 0-2.3.6-3.1 1.6z",
  },
  "♯": {
    box: "0 0 14 24",
    path: "M3.3 3.4h2.3v19H3.3zM8.4 1.6h2.3v19H8.4zM.8 9.3l12.4-3.2v3.3L.8 12.6zM.8 15.6l12.4-3.2v3.3L.8 18.9z",
  },
  "𝄪": {
    box: "0 0 11 24",
    path: "M.5 9.5h3.2v1.8L5.5 13l1.8-1.7V9.5h3.2v3.2H8.7L7 14.5l1.7 1.8h1.8v3.2H7.3v-1.8L5.5 16l-1.8 1.7v1.8H.5v-3.2h1.8L4 14.5l-1.7-1.8H.5z",
  },
};

export type SignTextProps = { children: string };

export function SignText({ children }: SignTextProps) {
  const parts = children.split(/([♭♯𝄪])/u).filter((part) => part !== "");
  return (
    <span className={styles.text}>
      {parts.map((part, place) => {
        const sign = SIGNS[part];
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        if (!sign) return <span key={place}>{part}</span>;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
          <span key={place} className={styles.sign}>
            <svg viewBox={sign.box} aria-hidden className={styles.mark} data-sign={part}>
              <path d={sign.path} fillRule={part === "♭" ? "evenodd" : "nonzero"} />
            </svg>
            <span className={styles.said}>{part}</span>
          </span>
        );
      })}
    </span>
  );
}
