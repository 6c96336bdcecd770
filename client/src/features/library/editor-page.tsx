/** The page of one thing of the library: saves by itself, its parts at the left, what it is at the right. */

import { type ReactNode, useEffect, useRef } from "react";
import { AutoText } from "@/components/ui/auto-text";
import { Card } from "@/components/ui/card";
import { type Crumb, PageHead } from "@/components/ui/page-head";
import { EditorHead, EditorNotices, type EditorNoticesProps } from "@/features/library/editor-head";
import type { VersionedRow } from "@/features/library/row-merge";
import styles from "./editor-page.module.css";

export type EditorPageProps<R extends VersionedRow, D extends object> = EditorNoticesProps<R, D> & {
  crumbs: readonly Crumb[];
  tabTitle: string;
  /** Over both columns. */
  title: ReactNode;
  side: ReactNode;
  children: ReactNode;
};

export function EditorPage<R extends VersionedRow, D extends object>(props: EditorPageProps<R, D>) {
  const { editor, view, what, crumbs, tabTitle, title, side, children } = props;
  return (
    <div className={styles.page}>
      <PageHead crumbs={crumbs} tabTitle={tabTitle}>
        <EditorHead view={view} />
      </PageHead>
      <EditorNotices editor={editor} view={view} what={what} />
      {title}
      <div className={styles.columns}>
        <div className={styles.main}>{children}</div>
        <div className={styles.side}>{side}</div>
      </div>
    </div>
  );
}

export type EditorTitleProps = {
  /** "template", "activity". */
  what: string;
  name: string;
  /** Whether it was made just now; its name is typed over then. */
  isNew: boolean;
  errors?: string[];
  onType: (name: string) => void;
  onLeave: () => void;
  className?: string;
};

export function EditorTitle({ what, name, isNew, errors, onType, onLeave, className }: EditorTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const wasNew = useRef(isNew);
  useEffect(() => {
    if (wasNew.current) title.current?.querySelector("textarea")?.select();
  }, []);
  return (
    <h1 ref={title} className={`${styles.title} ${className ?? ""}`}>
      <AutoText
        label="Name"
        value={name}
        placeholder={`Name of the ${what}`}
        errors={name.trim() === "" ? ["Give it a name. Until then it keeps the old one."] : errors}
        onType={onType}
        onLeave={onLeave}
      />
    </h1>
  );
}

export function ArchivedMark() {
  return <span className={styles.mark}>Archived</span>;
}

/** Facts with their names at the left; a name is a plain span. */
export function EditorFacts({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card>
      <h2 className="visually-hidden">{title}</h2>
      <div className={styles.facts}>{children}</div>
    </Card>
  );
}
