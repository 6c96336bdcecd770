/** The drawn figure of a seed, in a canvas that fills its place. */

import { Picture } from "@/figure/picture";
import type { FigureColours, FigureSpec, FigureView } from "@/figure/spec";

export interface FigureProps extends FigureSpec, FigureView {
  /** Seed of the figure that comes next, so that it is ready by then. */
  nextSeed?: number | null;
  /** Default: the colours of the page. */
  colours?: FigureColours;
  /** Called when the figure of a new spec is seen, and where none can be. */
  onReady?: () => void;
}

export function Figure({ seed, nextSeed = null, category, gender, clothing, ...view }: FigureProps) {
  const wished = (one: number) => ({ kind: "figure" as const, seed: one, category, gender, clothing });
  const ahead = nextSeed === null ? null : wished(nextSeed);
  return <Picture wish={wished(seed)} ahead={ahead} label={LABELS[category]} {...view} />;
}

const LABELS = {
  "full-body": "Generated figure to draw",
  hands: "Generated hand to draw",
  feet: "Generated foot to draw",
  portraits: "Generated head to draw",
} as const;
