/** The three ways to see the same goals. */

import { IconHierarchy2, IconLayoutBoard, IconListTree } from "@tabler/icons-react";
import { Segmented, type SegmentedOption } from "@/components/ui/segmented";
import type { ViewName } from "./hooks/use-tree-view";

export const VIEW_OPTIONS: readonly SegmentedOption<ViewName>[] = [
  { value: "tree", label: "Tree", icon: <IconHierarchy2 size={15} stroke={1.6} aria-hidden /> },
  { value: "outline", label: "Outline", icon: <IconListTree size={15} stroke={1.6} aria-hidden /> },
  { value: "icicle", label: "Icicle", icon: <IconLayoutBoard size={15} stroke={1.6} aria-hidden /> },
];

export type ViewSwitchProps = { view: ViewName; onChange: (view: ViewName) => void };

export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  return <Segmented label="View" value={view} options={VIEW_OPTIONS} onChange={onChange} />;
}

/** The view after this one; after the last comes the first. */
export function nextView(view: ViewName): ViewName {
  const place = VIEW_OPTIONS.findIndex((option) => option.value === view);
  return VIEW_OPTIONS[(place + 1) % VIEW_OPTIONS.length]?.value ?? "tree";
}
