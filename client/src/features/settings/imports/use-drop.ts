/** Files that are dropped anywhere on the page, and what is pasted where nobody types. */

import { useEffect, useEffectEvent, useState } from "react";

export type Dropped = { onFiles: (files: File[]) => void; onText: (text: string) => void };

/** Return whether files are held over the page. */
export function useDrop({ onFiles, onText }: Dropped, isActive: boolean): boolean {
  const [isOver, setOver] = useState(false);
  const takeFiles = useEffectEvent(onFiles);
  const takeText = useEffectEvent(onText);
  useEffect(() => {
    if (!isActive) return;
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      takeFiles([...event.dataTransfer.files]);
    };
    const paste = (event: ClipboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.closest("input, textarea") !== null;
      if (isTyping || !event.clipboardData || document.querySelector("[aria-modal=true]")) return;
      const { files } = event.clipboardData;
      const text = event.clipboardData.getData("text/plain");
      if (files.length > 0) takeFiles([...files]);
      else if (text.trim() !== "") takeText(text);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
      setOver(false);
    };
  }, [isActive]);
  return isOver && isActive;
}
