/** The view that is chosen; the outline and the icicle are loaded when they are first shown. */

import { ReactFlowProvider } from "@xyflow/react";
import { lazy, Suspense } from "react";
import { StillRows } from "@/components/ui/still-rows";
import type { GoalsViewProps } from "./goals-view";
import { NearList } from "./near-list";
import { TreeStage } from "./tree-stage";

const OutlineView = lazy(async () => ({ default: (await import("./outline/outline-view")).OutlineView }));
const IcicleView = lazy(async () => ({ default: (await import("./icicle/icicle-view")).IcicleView }));

export function GoalsViews(props: GoalsViewProps & { onClose: () => void }) {
  const { view, isPhone } = props;
  if (view.view !== "tree") {
    const Chosen = view.view === "outline" ? OutlineView : IcicleView;
    return (
      <Suspense fallback={<StillRows count={10} label={`The ${view.view} is loading`} />}>
        <Chosen {...props} />
      </Suspense>
    );
  }
  if (isPhone && view.zoom === "near") return <NearList {...props} />;
  return (
    <ReactFlowProvider>
      <TreeStage {...props} />
    </ReactFlowProvider>
  );
}
