/** Recordings, pictures, other files and links of the session, with a look into each. */

import { ActionIcon, Button, FileButton } from "@mantine/core";
import { IconLink, IconUpload, IconX } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { Card } from "@/components/ui/card";
import { AssetRow } from "@/features/sessions/beside/asset-row";
import { LinkForm } from "@/features/sessions/beside/link-form";
import { useAssets } from "@/features/sessions/beside/use-assets";
import styles from "./beside.module.css";

export function AssetsCard() {
  const { assets, uploads, upload, forget, link, rename, move, remove } = useAssets();
  const [isLinking, setLinking] = useState(false);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    void upload([...event.dataTransfer.files]);
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      role="group"
      aria-label="Files and links"
      onDrop={drop}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      className={styles.drop}
      data-over={isOver}
    >
      <Card
        title="Files and links"
        actions={
          <>
            <Button
              variant="subtle"
              size="xs"
              px={8}
              leftSection={<IconLink size={15} stroke={1.6} aria-hidden />}
              onClick={() => setLinking(true)}
            >
              Link
            </Button>
            <FileButton multiple onChange={(files) => void upload(files)} inputProps={{ "aria-label": "Choose files" }}>
              {(props) => (
                <Button
                  {...props}
                  variant="subtle"
                  size="xs"
                  px={8}
                  leftSection={<IconUpload size={15} stroke={1.6} aria-hidden />}
                >
                  File
                </Button>
              )}
            </FileButton>
          </>
        }
      >
        {assets.length === 0 && uploads.length === 0 && !isLinking && (
          <p className={styles.quiet}>A photo of the page, a take, a film of the route: choose it, or drop it here.</p>
        )}
        {isLinking && <LinkForm onClose={() => setLinking(false)} onLink={link} />}
        <ul>
          {assets.map((asset, place) => (
            <AssetRow
              key={asset.id}
              asset={asset}
              canMove={{ up: place > 0, down: place < assets.length - 1 }}
              onRename={(name) => void rename(asset, name)}
              onMove={(step) => void move(asset, step)}
              onRemove={() => void remove(asset)}
            />
          ))}
          {uploads.map((one) => (
            <li key={one.id} className={styles.upload} data-refused={one.problem !== null}>
              <span role={one.problem === null ? "status" : "alert"}>
                {one.problem === null ? `Uploading ${one.name}` : `${one.name}: ${one.problem}`}
              </span>
              {one.problem !== null && (
                <ActionIcon variant="subtle" size={28} aria-label={`Forget ${one.name}`} onClick={() => forget(one.id)}>
                  <IconX size={15} stroke={1.6} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
