/** The figure's colours, taken from the tokens of the page it stands on. */

import { useEffect, useState } from "react";
import type { FigureColours } from "@/figure/spec";

/** Return how light a CSS colour of the form #rrggbb is, 0 to 1. */
function lightness(colour: string): number {
  const value = Number.parseInt(colour.trim().slice(1, 7), 16);
  return Number.isNaN(value) ? 1 : ((value >> 16) * 0.3 + ((value >> 8) & 255) * 0.59 + (value & 255) * 0.11) / 255;
}

/** Return the colours for the ground an element stands on. */
export function readColours(element: Element): FigureColours {
  const ground = getComputedStyle(element).getPropertyValue("--bg").trim() || "#f6f8f7";
  const isDark = lightness(ground) < 0.5;
  return isDark
    ? { ground, skin: "#aeb6b4", cloth: "#56626a", line: "#10181b", isDark }
    : { ground, skin: "#dfe0dc", cloth: "#8b979c", line: "#3c474a", isDark };
}

/** Follow the theme of the page. */
export function useColours(given: FigureColours | undefined): FigureColours {
  const [read, setRead] = useState(() => readColours(document.documentElement));
  useEffect(() => {
    const refresh = () => setRead(readColours(document.documentElement));
    const observer = new MutationObserver(refresh);
    observer.observe(document.documentElement, { attributes: true });
    const media = window.matchMedia("(prefers-color-scheme: dark)");
    media.addEventListener("change", refresh);
    refresh();
    return () => {
      observer.disconnect();
      media.removeEventListener("change", refresh);
    };
  }, []);
  return given ?? read;
}
