/** Landing on a card that an address names: cards above it get their contents late, and push it down. */

import { type RefObject, useEffect, useRef } from "react";
import { useLocation } from "react-router";

/** What a person does who looks elsewhere. */
const OWN_WAY = ["wheel", "touchstart", "pointerdown", "keydown"];

/** Keep the card of `#id` in view until the person does something; returns what to put on the parent of the cards. */
export function useLanding(): RefObject<HTMLDivElement | null> {
  const cards = useRef<HTMLDivElement>(null);
  const { hash, key } = useLocation();
  useEffect(() => {
    const wanted = hash && key && document.getElementById(hash.slice(1));
    if (!wanted || !cards.current) return;
    const observer = new ResizeObserver(() => wanted.scrollIntoView({ block: "start" }));
    observer.observe(cards.current);
    const stop = () => observer.disconnect();
    for (const act of OWN_WAY) window.addEventListener(act, stop, { once: true, passive: true });
    return () => {
      stop();
      for (const act of OWN_WAY) window.removeEventListener(act, stop);
    };
  }, [hash, key]);
  return cards;
}
