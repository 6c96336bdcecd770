/** The scene that is read: its paragraphs, and in them the sentence that is on. */

import { useEffect, useRef } from "react";
import type { Aloud } from "@/disciplines/story/use-reading";
import styles from "./reading.module.css";

export function ReadingText({ aloud: { lines, index, go } }: { aloud: Aloud }) {
  const now = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (index >= 0) now.current?.scrollIntoView({ block: "center", behavior: "smooth" });
  }, [index]);
  const scene = lines[index]?.scene;
  const shown = lines.flatMap((line, at) => (line.scene === scene ? [{ ...line, at }] : []));
  const paragraphs = [...new Set(shown.map(({ paragraph }) => paragraph))];
  return (
    <div className={styles.text}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>
          {shown
            .filter((line) => line.paragraph === paragraph)
            .map(({ at, text }) => (
              // The button itself is no box, so that sentences run on in their lines.
              <button
                key={at}
                type="button"
                tabIndex={-1}
                aria-current={at === index ? "step" : undefined}
                onClick={() => go(at === index ? at + 1 : at)}
              >
                <span ref={at === index ? now : undefined}>{`${text} `}</span>
              </button>
            ))}
        </p>
      ))}
    </div>
  );
}
