/** A note in Markdown: shown as it is meant; a click or the focus makes it plain text, leaving it shows it again. */

import { type MouseEvent, useRef, useState } from "react";
import { AutoText, type AutoTextProps } from "@/components/ui/auto-text";
import { Prose } from "@/components/ui/prose";
import styles from "./note.module.css";

export type NoteProps = Omit<AutoTextProps, "isMultiline">;

export function Note(props: NoteProps) {
  const [isEditing, setEditing] = useState(false);
  const source = useRef<HTMLDivElement>(null);
  const isShown = !isEditing && props.value.trim() !== "";
  const edit = (event: MouseEvent) => {
    const isLink = event.target instanceof Element && event.target.closest("a") !== null;
    if (isLink || window.getSelection()?.isCollapsed === false) return;
    const field = source.current?.querySelector("textarea");
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  };
  return (
    <div className={`${styles.note} ${props.className ?? ""}`}>
      {isShown && (
        // biome-ignore lint/a11y/noStaticElementInteractions: the field below takes the focus of the keys
        // biome-ignore lint/a11y/useKeyWithClickEvents: as above
        <div className={styles.prose} onClick={edit}>
          <Prose text={props.value} />
        </div>
      )}
      {/* The field is always there, for keys and for those who hear the page; only out of sight. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the focus is the field's */}
      <div
        ref={source}
        className={styles.source}
        data-hidden={isShown}
        onFocus={() => setEditing(true)}
        onBlur={() => setEditing(false)}
      >
        <AutoText {...props} className="" isMultiline />
      </div>
    </div>
  );
}
