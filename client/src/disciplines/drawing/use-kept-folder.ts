/** The folder that was open last, found again: read at once where the browser allows it, else offered. */

import { useEffect, useState } from "react";
import { useMe } from "@/api/use-me";
import { getFolder, keptFolder, openKept, pickFolder, takeFiles, useFolder } from "@/disciplines/drawing/picture-store";
import type { PictureFolder } from "@/disciplines/drawing/pictures-model";

export type KeptFolder = {
  folder: PictureFolder | null;
  /** It is not known yet whether it opens by itself. */
  isLooking: boolean;
  /** The name of one that may be opened with a tap. */
  offered: string | null;
  openAgain: () => Promise<PictureFolder | null>;
  pick: () => Promise<PictureFolder | null>;
  /** Take the files that an input was given. */
  take: (files: readonly File[]) => PictureFolder | null;
};

export function useKeptFolder(isWanted: boolean): KeptFolder {
  const me = useMe();
  const folder = useFolder();
  const [kept, setKept] = useState<FileSystemDirectoryHandle | null>(null);
  const [isLooked, setLooked] = useState(false);
  useEffect(() => {
    if (!isWanted || getFolder(me.id)) return;
    let isOver = false;
    void keptFolder(me.id).then(async (handle) => {
      const isOpen = handle !== null && (await openKept(me.id, handle, false)) !== null;
      if (isOver) return;
      if (!isOpen) setKept(handle);
      setLooked(true);
    });
    return () => {
      isOver = true;
    };
  }, [isWanted, me.id]);
  return {
    folder,
    isLooking: isWanted && folder === null && !isLooked,
    offered: folder ? null : (kept?.name ?? null),
    openAgain: async () => (kept ? openKept(me.id, kept, true) : null),
    pick: () => pickFolder(me.id),
    take: (files) => takeFiles(me.id, files),
  };
}
