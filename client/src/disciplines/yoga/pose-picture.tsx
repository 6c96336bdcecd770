/** A pose as the figure shows it; where it cannot be drawn the words around it say what to do. */

import { Component, lazy, type ReactNode, Suspense } from "react";
import type { Pose } from "@/disciplines/yoga/poses";
import styles from "./yoga.module.css";

const PoseFigure = lazy(async () => ({ default: (await import("@/figure/pose-figure")).PoseFigure }));

type Shown = Pick<Pose, "pose" | "side">;

export type PosePictureProps = {
  pose: Shown;
  /** What comes after it, so that it is ready by then. */
  next?: Shown | null;
};

export function PosePicture({ pose: { pose, side }, next = null }: PosePictureProps) {
  return (
    <div className={styles.picture}>
      <WithoutFigure>
        <Suspense fallback={null}>{pose !== null && <PoseFigure pose={pose} side={side} next={next} />}</Suspense>
      </WithoutFigure>
    </div>
  );
}

/** A figure that fails takes nothing else with it. */
export class WithoutFigure extends Component<{ children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };
  static getDerivedStateFromError() {
    return { isBroken: true };
  }
  override render() {
    return this.state.isBroken ? null : this.props.children;
  }
}
