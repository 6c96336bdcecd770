/** A field that saves by itself: after a pause in typing, on leaving it, and when its goal or the page is left. */

import { useEffect, useRef, useState } from "react";

const PAUSE_MILLISECONDS = 900;

export interface Draft {
  text: string;
  change: (text: string) => void;
  /** Save now what has not been saved yet. */
  flush: () => void;
  /** Go back to the saved value. */
  reset: () => void;
}

/** Keep what is being typed. A value that comes from elsewhere is taken over unless unsaved words would be lost. */
export function useDraft(value: string, save: (text: string) => void, savesWhileTyping = true): Draft {
  const [typed, setTyped] = useState<string | null>(null);
  const sent = useRef<string | null>(null);
  const latest = useRef({ typed, value, save });
  latest.current = { typed, value, save };
  const send = useRef(() => {
    const { typed: text, value: saved, save: write } = latest.current;
    if (text === null || text === sent.current || text === saved) return;
    sent.current = text;
    write(text);
  });
  useEffect(() => {
    if (typed === null || !savesWhileTyping) return;
    const timer = setTimeout(() => send.current(), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, savesWhileTyping]);
  useEffect(() => {
    const { typed: text } = latest.current;
    if (text !== null && text === sent.current && value !== text) setTyped(null);
  }, [value]);
  useEffect(() => {
    const sendLast = send.current;
    window.addEventListener("pagehide", sendLast);
    return () => {
      window.removeEventListener("pagehide", sendLast);
      sendLast();
    };
  }, []);
  const stop = () => {
    setTyped(null);
    latest.current.typed = null;
    sent.current = null;
  };
  const flush = () => {
    send.current();
    stop();
  };
  return { text: typed ?? value, change: setTyped, flush, reset: stop };
}
