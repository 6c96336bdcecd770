/** One field at a time that opens in place of a line, and gives the focus back to that line. */

import { useState } from "react";

export interface InPlace {
  /** Which one is open; null: none. */
  openId: string | null;
  open: (id: string) => void;
  close: () => void;
  /** Whether the line of this field takes the focus, because the field was closed. */
  isBack: (id: string) => boolean;
}

export function useInPlace(): InPlace {
  const [openId, setOpenId] = useState<string | null>(null);
  const [backId, setBackId] = useState<string | null>(null);
  return {
    openId,
    open: (id) => {
      setOpenId(id);
      setBackId(null);
    },
    close: () => {
      setBackId(openId);
      setOpenId(null);
    },
    isBack: (id) => openId === null && backId === id,
  };
}
