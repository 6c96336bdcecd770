/** Where files come in: dropped, chosen, pasted, or from the drill app of this very browser. */

import { Button, Textarea } from "@mantine/core";
import { IconClipboardText, IconDeviceDesktop, IconUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { Card } from "@/components/ui/card";
import type { DrillStorage } from "./drill-storage";
import styles from "./imports.module.css";
import { type Source, sourceOf } from "./model";

export type ChooseCardProps = {
  isOver: boolean;
  /** What the drill app left in this browser. */
  stored: DrillStorage | null;
  onFiles: (files: File[]) => void;
  onSource: (source: Source) => void;
};

export function ChooseCard({ isOver, stored, onFiles, onSource }: ChooseCardProps) {
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState<string | null>(null);
  return (
    <Card sub="Nothing is written before you say so.">
      {stored && (
        <div className={styles.stored}>
          <IconDeviceDesktop size={18} stroke={1.6} aria-hidden />
          <span>The drill app was used in this browser: {stored.said}.</span>
          <Button size="xs" onClick={() => onSource(stored.source)}>
            Look at it
          </Button>
        </div>
      )}
      <div className={styles.drop} data-over={isOver}>
        <IconUpload size={22} stroke={1.6} aria-hidden />
        <p>
          <span className={styles.desk}>Drop files here, or choose them. </span>JSON or CSV, several at once if they
          belong together.
        </p>
        <div className={styles.buttons}>
          <Button variant={stored ? "default" : "filled"} onClick={() => input.current?.click()}>
            Choose files
          </Button>
          <Button
            variant="default"
            aria-expanded={pasted !== null}
            leftSection={<IconClipboardText size={16} stroke={1.6} aria-hidden />}
            onClick={() => setPasted(pasted === null ? "" : null)}
          >
            Paste text
          </Button>
        </div>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/plain"
          aria-label="Files to bring in"
          onChange={({ currentTarget }) => {
            onFiles([...(currentTarget.files ?? [])]);
            currentTarget.value = "";
          }}
        />
      </div>
      {pasted !== null && (
        <form
          className={styles.paste}
          onSubmit={(event) => {
            event.preventDefault();
            if (pasted.trim() !== "") onSource(sourceOf("Pasted text", pasted));
          }}
        >
          <Textarea
            data-autofocus
            ref={(field) => field?.focus()}
            aria-label="Text to bring in"
            placeholder="The JSON or the CSV itself"
            rows={6}
            value={pasted}
            onChange={({ currentTarget }) => setPasted(currentTarget.value)}
            classNames={{ input: styles.code }}
          />
          <Button type="submit" disabled={pasted.trim() === ""}>
            Look at it
          </Button>
        </form>
      )}
    </Card>
  );
}
