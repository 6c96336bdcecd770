/** A text in Markdown as it is meant; as it was typed until what renders it is here. */

import { lazy, Suspense } from "react";
import styles from "./prose.module.css";

const Markdown = lazy(() => import("@/components/ui/markdown").then((module) => ({ default: module.Markdown })));

export function Prose({ text }: { text: string }) {
  return (
    <div className={styles.prose}>
      <Suspense fallback={<p>{text}</p>}>
        <Markdown text={text} />
      </Suspense>
    </div>
  );
}
