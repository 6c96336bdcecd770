/** Drawing from figures and pictures. */

import { IconPencil } from "@tabler/icons-react";
import { lazy } from "react";
import type { DisciplinePlugin } from "@/disciplines/contract";
import { completionOf } from "@/disciplines/drawing/completion";

export const DRAWING: DisciplinePlugin = {
  key: "drawing",
  label: "Drawing",
  hint: "timed figures",
  Icon: IconPencil,
  drill: {
    name: "Drawing drill",
    summary: "Timed figures, hands, feet and heads, or your own pictures.",
    setup: ["steps", "image_count"],
    setupPath: (templateId) => `?setup=${templateId}`,
    Pages: lazy(async () => ({ default: (await import("@/disciplines/drawing/pages")).DrawingPages })),
  },
  Details: lazy(async () => ({ default: (await import("@/disciplines/drawing/details-panel")).DetailsPanel })),
  completion: completionOf,
};
