/** A stage in a canvas that fills its place. */

import { type RefObject, useEffect, useRef, useState } from "react";
import { isSoftwareDrawn } from "@/figure/graphics";
import { Stage } from "@/figure/stage";

interface Staged {
  place: RefObject<HTMLDivElement | null>;
  stage: Stage | null;
  /** True where the browser has no WebGL. */
  isMissing: boolean;
}

/** Without a graphics card: the shadow coarser, edges as they fall. */
const ROUGH = { shadow: 1024, isSmooth: false };
const SPARE_MS = 120_000;

/** One that nobody looks at, for whoever comes next: another would have to compile everything again. */
let spare: { stage: Stage; timer: ReturnType<typeof setTimeout> } | null = null;

function takeStage(): Stage | null {
  if (spare) {
    const { stage, timer } = spare;
    clearTimeout(timer);
    spare = null;
    return stage;
  }
  try {
    return new Stage(document.createElement("canvas"), isSoftwareDrawn() ? ROUGH : {});
  } catch {
    return null;
  }
}

function leaveStage(stage: Stage): void {
  stage.canvas.remove();
  if (spare) {
    stage.dispose();
    return;
  }
  stage.empty();
  const timer = setTimeout(() => {
    spare = null;
    stage.dispose();
  }, SPARE_MS);
  spare = { stage, timer };
}

export function useStage(): Staged {
  const place = useRef<HTMLDivElement>(null);
  const [stage, setStage] = useState<Stage | null>(null);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const taken = takeStage();
    if (!taken) {
      setMissing(true);
      return;
    }
    element.prepend(taken.canvas);
    const resize = () => taken.setSize(element.clientWidth, element.clientHeight, Math.min(window.devicePixelRatio, 2));
    const observer = new ResizeObserver(resize);
    observer.observe(element);
    resize();
    setStage(taken);
    return () => {
      observer.disconnect();
      leaveStage(taken);
      setStage(null);
    };
  }, []);
  return { place, stage, isMissing };
}
