/** What the template is about: shown as it is meant, edited as plain markdown, saved with it. */

import { ActionIcon } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { AutoText } from "@/components/ui/auto-text";
import { Card } from "@/components/ui/card";
import { Prose } from "@/components/ui/prose";
import { useBuilder } from "@/features/library/builder/builder-context";
import styles from "./builder.module.css";

export function AboutCard() {
  const { view } = useBuilder();
  const [isEditing, setEditing] = useState(false);
  const text = view.draft.description ?? "";
  const isShown = !isEditing && text.trim() !== "";
  const edit = (
    <ActionIcon variant="subtle" aria-label="Edit the text about it" onClick={() => setEditing(true)}>
      <IconPencil size={15} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
  return (
    <Card title="About" sub={isShown ? undefined : "Markdown"} actions={isShown ? edit : undefined}>
      {isShown ? (
        <div className={styles.prose}>
          <Prose text={text} />
        </div>
      ) : (
        <AboutField isAsked={isEditing} onStart={() => setEditing(true)} onLeave={() => setEditing(false)} />
      )}
    </Card>
  );
}

/** `isAsked`: somebody pressed the pencil, so the cursor goes there. */
type AboutFieldProps = { isAsked: boolean; onStart: () => void; onLeave: () => void };

function AboutField({ isAsked, onStart, onLeave }: AboutFieldProps) {
  const { editor, view } = useBuilder();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked) place.current?.querySelector("textarea")?.focus();
  }, [isAsked]);
  return (
    <div ref={place} className={styles.about} role="group" aria-label="About" onFocus={onStart}>
      <AutoText
        label="About this template"
        value={view.draft.description ?? ""}
        placeholder="When it is good, and what to mind."
        isMultiline
        errors={view.errors.description}
        onType={(description) => editor.edit((now) => ({ ...now, description }), { pace: "typing" })}
        onLeave={() => {
          editor.flush();
          onLeave();
        }}
      />
    </div>
  );
}
