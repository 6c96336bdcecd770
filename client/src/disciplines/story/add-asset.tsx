/** Add a sound, a film or a picture to the evening; they stand on the session in the order in which they came. */

import { Button } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { sayProblem } from "@/api/client";
import { sessionQuery } from "@/api/queries";
import { showNotice } from "@/components/ui/undo-toast";
import { newPartId } from "@/practice/ids";
import { uploadAsset } from "@/practice/upload-asset";
import styles from "./story.module.css";

export function AddAsset({ sessionId }: { sessionId: string }) {
  const client = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [names, setNames] = useState<string[]>([]);
  const add = async (files: readonly File[]) => {
    setBusy(true);
    for (const file of files) {
      try {
        await uploadAsset(sessionId, newPartId(), file);
        setNames((known) => [...known, file.name]);
      } catch (error) {
        showNotice(`“${file.name}” was not added. ${sayProblem(error)}`);
      }
    }
    setBusy(false);
    void client.invalidateQueries({ queryKey: sessionQuery(sessionId).queryKey });
  };
  return (
    <>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        accept="audio/*,video/*,image/*"
        aria-label="Sound or picture"
        onChange={(event) => void add([...(event.currentTarget.files ?? [])])}
      />
      <Button
        size="md"
        variant="default"
        loading={isBusy}
        leftSection={<IconPhoto size={16} stroke={1.6} aria-hidden />}
        onClick={() => field.current?.click()}
      >
        Add sound or picture
      </Button>
      {names.length > 0 && (
        <p role="status" className={styles.added}>
          {`Added ${names.join(", ")}. On the session it plays, and can be moved.`}
        </p>
      )}
    </>
  );
}
