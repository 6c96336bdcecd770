/** Add a link in place: paste, Enter. */

import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import styles from "./beside.module.css";

export type LinkFormProps = {
  /** Add it; what it says is why not. */
  onLink: (url: string) => Promise<string | null>;
  onClose: () => void;
};

export function LinkForm({ onLink, onClose }: LinkFormProps) {
  const [url, setUrl] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const typed = url.trim();
    if (typed === "") return;
    const said = await onLink(/^https?:\/\//i.test(typed) ? typed : `https://${typed}`);
    if (said === null) onClose();
    else setProblem(said);
  };
  return (
    <form className={styles.linkForm} onSubmit={(event) => void submit(event)} noValidate>
      <TextInput
        aria-label="Address of the link"
        placeholder="https://"
        type="url"
        value={url}
        error={problem}
        data-autofocus
        autoFocus
        onChange={(event) => setUrl(event.currentTarget.value)}
        onKeyDown={(event) => event.key === "Escape" && onClose()}
      />
      <Button type="submit" size="xs">
        Add
      </Button>
    </form>
  );
}
