/** One drawn goal: a dot far away, a name in the middle, a card or a step near. */

import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { CardNode } from "./card-node";
import { DotNode } from "./dot-node";
import type { GoalFlowNode } from "./flow-nodes";
import { Moving } from "./moving";
import { NameNode } from "./name-node";
import { StepNode } from "./step-node";

export const GoalNodeView = memo(function GoalNodeView({ data }: NodeProps<GoalFlowNode>) {
  const { look } = data;
  return (
    <Moving motion={look} isDimmed={look.isDimmed}>
      <Drawn {...data} />
    </Moving>
  );
});

function Drawn({ placed, label, look }: GoalFlowNode["data"]) {
  if (placed.kind === "dot") return <DotNode placed={placed} label={label} look={look} />;
  if (placed.kind === "name") return <NameNode placed={placed} look={look} />;
  if (placed.kind === "step") return <StepNode item={placed.item} look={look} />;
  return <CardNode item={placed.item} look={look} />;
}
