/** For the moment of an opening or closing: what grows, and what is still seen going. None with reduced motion. */

import { useReducedMotion } from "@mantine/hooks";
import { useEffect, useMemo, useRef, useState } from "react";
import { type Growth, growthBetween, NO_GROWTH } from "../layout/growth";
import type { TreeLayout } from "../layout/shapes";

const MILLISECONDS = 160;

/** `scene` names the view: between two of them positions interpolate, but nothing grows. */
export function useGrowth(layout: TreeLayout, scene: string): Growth {
  const isReduced = useReducedMotion();
  const before = useRef<{ layout: TreeLayout; scene: string } | null>(null);
  const [settled, setSettled] = useState<TreeLayout | null>(null);
  const growth = useMemo(() => {
    const last = before.current;
    if (isReduced || !last || last.scene !== scene || last.layout === layout) return NO_GROWTH;
    return growthBetween(last.layout, layout);
  }, [layout, scene, isReduced]);
  useEffect(() => {
    before.current = { layout, scene };
    const timer = setTimeout(() => setSettled(layout), MILLISECONDS);
    return () => clearTimeout(timer);
  }, [layout, scene]);
  return settled === layout ? NO_GROWTH : growth;
}
