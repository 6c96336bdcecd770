/** Photos of the drawings, kept as files of the session. */

import { Button, FileButton } from "@mantine/core";
import { IconPhoto } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { sayProblem } from "@/api/client";
import { sessionQuery } from "@/api/queries";
import type { Session } from "@/api/types";
import { showNotice } from "@/components/ui/undo-toast";
import { newPartId } from "@/practice/ids";
import { uploadAsset } from "@/practice/upload-asset";
import styles from "./contact-sheet.module.css";

export function AddPhotos({ session }: { session: Session }) {
  const client = useQueryClient();
  const [waiting, setWaiting] = useState(0);
  const add = async (files: File[]) => {
    setWaiting(files.length);
    for (const file of files) {
      try {
        const asset = await uploadAsset(session.id, newPartId(), file);
        client.setQueryData(sessionQuery(session.id).queryKey, (row) =>
          row ? { ...row, assets: [...row.assets.filter(({ id }) => id !== asset.id), asset] } : row,
        );
      } catch (error) {
        showNotice(`${file.name}: ${sayProblem(error)}`);
      }
      setWaiting((now) => now - 1);
    }
  };
  return (
    <FileButton multiple accept="image/*" onChange={(files) => void add(files)} inputProps={{ "aria-label": "Photos" }}>
      {(props) => (
        <Button
          {...props}
          variant="default"
          size="xs"
          loading={waiting > 0}
          leftSection={<IconPhoto size={15} stroke={1.6} aria-hidden />}
        >
          Add photos
        </Button>
      )}
    </FileButton>
  );
}

export function Photos({ session }: { session: Session }) {
  const { data } = useQuery(sessionQuery(session.id));
  const photos = (data ?? session).assets.filter((one) => !one.is_link && one.media_type?.startsWith("image/"));
  if (photos.length === 0) return null;
  return (
    <ul className={styles.photos} aria-label="Photos of the drawings">
      {photos.map(({ id, name, url }) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noreferrer">
            <img src={url} alt={name} loading="lazy" />
          </a>
        </li>
      ))}
    </ul>
  );
}
