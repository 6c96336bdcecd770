/**
 * The folder of own pictures that a person has open in this tab. Nothing of it leaves the device. Where the browser lets a page
 * keep its way to a folder, the next visit asks only whether it may read it again.
 */

import { get, set } from "idb-keyval";
import { useSyncExternalStore } from "react";
import { useMe } from "@/api/use-me";
import { type FoundFile, folderOf, type PictureFolder } from "@/disciplines/drawing/pictures-model";

declare global {
  interface Window {
    showDirectoryPicker?: (options?: { id?: string; mode?: "read" }) => Promise<FileSystemDirectoryHandle>;
  }
  interface FileSystemHandle {
    queryPermission?: (options: { mode: "read" }) => Promise<PermissionState>;
    requestPermission?: (options: { mode: "read" }) => Promise<PermissionState>;
  }
  interface FileSystemDirectoryHandle {
    entries(): AsyncIterableIterator<[string, FileSystemHandle]>;
  }
}

const MOST_FILES = 20_000;
const keptAs = (userId: number) => `fractal-goals-pictures-${userId}`;

/** By person: who signs in next in this tab sees nothing of it. */
const open = new Map<number, PictureFolder>();
const listeners = new Set<() => void>();

function show(userId: number, folder: PictureFolder): PictureFolder {
  open.set(userId, folder);
  for (const listener of listeners) listener();
  return folder;
}

export function getFolder(userId: number): PictureFolder | null {
  return open.get(userId) ?? null;
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Return the open folder, and draw again when another one is opened. */
export function useFolder(): PictureFolder | null {
  const { id } = useMe();
  return useSyncExternalStore(subscribe, () => getFolder(id));
}

async function readInto(found: FoundFile[], handle: FileSystemDirectoryHandle, above: string): Promise<void> {
  for await (const [name, entry] of handle.entries()) {
    if (found.length >= MOST_FILES) return;
    if (entry instanceof FileSystemDirectoryHandle) await readInto(found, entry, `${above}${name}/`);
    else if (entry instanceof FileSystemFileHandle) found.push({ path: above + name, file: await entry.getFile() });
  }
}

async function openHandle(userId: number, handle: FileSystemDirectoryHandle): Promise<PictureFolder> {
  const found: FoundFile[] = [];
  await readInto(found, handle, "");
  return show(userId, folderOf(handle.name, found));
}

export const hasPicker = (): boolean => typeof window.showDirectoryPicker === "function";

/** Ask for a folder; null when nobody chose one. */
export async function pickFolder(userId: number): Promise<PictureFolder | null> {
  try {
    const handle = await window.showDirectoryPicker?.({ id: "drawing-pictures", mode: "read" });
    if (!handle) return null;
    await set(keptAs(userId), handle).catch(() => undefined);
    return await openHandle(userId, handle);
  } catch {
    return null; // closed without a choice
  }
}

/** Take the files of a folder that an input was given. */
export function takeFiles(userId: number, files: readonly File[]): PictureFolder | null {
  const [first] = files;
  if (!first) return null;
  const name = first.webkitRelativePath.split("/")[0] ?? "";
  const found = files.slice(0, MOST_FILES).map((file) => {
    return { path: file.webkitRelativePath.split("/").slice(1).join("/") || file.name, file };
  });
  return show(userId, folderOf(name || "Pictures", found));
}

/** Return the folder whose way is kept on this device, if any. */
export async function keptFolder(userId: number): Promise<FileSystemDirectoryHandle | null> {
  const kept: unknown = await get(keptAs(userId)).catch(() => null);
  return typeof FileSystemDirectoryHandle === "function" && kept instanceof FileSystemDirectoryHandle ? kept : null;
}

/** Open a kept folder; `mayAsk` only from a tap. Null: it may not be read. */
export async function openKept(
  userId: number,
  handle: FileSystemDirectoryHandle,
  mayAsk: boolean,
): Promise<PictureFolder | null> {
  try {
    const asked = { mode: "read" } as const;
    const state = mayAsk ? await handle.requestPermission?.(asked) : await handle.queryPermission?.(asked);
    return state === "granted" ? await openHandle(userId, handle) : null;
  } catch {
    return null; // moved or deleted
  }
}
