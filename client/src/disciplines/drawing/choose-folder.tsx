/** Choosing the folder of own pictures: by the browser's picker, or by an input that takes a folder. */

import { Button } from "@mantine/core";
import { IconFolder } from "@tabler/icons-react";
import { useRef } from "react";
import { hasPicker } from "@/disciplines/drawing/picture-store";
import type { PictureFolder } from "@/disciplines/drawing/pictures-model";
import type { KeptFolder } from "@/disciplines/drawing/use-kept-folder";

export type ChooseFolderProps = { kept: KeptFolder; onOpen: (folder: PictureFolder) => void };

export function ChooseFolder({ kept, onOpen }: ChooseFolderProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = (folder: PictureFolder | null) => {
    if (folder) onOpen(folder);
  };
  const choose = () => {
    if (hasPicker()) void kept.pick().then(take);
    else input.current?.click();
  };
  const icon = <IconFolder size={16} stroke={1.6} aria-hidden />;
  return (
    <>
      {kept.offered !== null && (
        <Button size="sm" leftSection={icon} onClick={() => void kept.openAgain().then(take)}>
          Open “{kept.offered}” again
        </Button>
      )}
      <Button size="sm" variant="default" leftSection={icon} onClick={choose}>
        {kept.folder ? "Another folder" : "Choose a folder"}
      </Button>
      <input
        ref={(field) => {
          input.current = field;
          if (field) field.webkitdirectory = true;
        }}
        type="file"
        multiple
        hidden
        aria-label="Folder of pictures"
        onChange={(event) => take(kept.take([...(event.currentTarget.files ?? [])]))}
      />
    </>
  );
}
