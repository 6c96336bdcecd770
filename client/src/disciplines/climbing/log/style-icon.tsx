/** The mark of a style. */

import { IconBolt, IconCheck, IconCircleHalf, IconEye, IconRepeat } from "@tabler/icons-react";
import type { Style } from "../types";

const ICONS: Record<Style, typeof IconCheck> = {
  FLASH: IconBolt,
  ONSIGHT: IconEye,
  REDPOINT: IconCheck,
  REPEAT: IconRepeat,
  ATTEMPT: IconCircleHalf,
};

export function StyleIcon({ style, size = 15 }: { style: Style; size?: number }) {
  const Icon = ICONS[style];
  return <Icon size={size} stroke={1.6} aria-hidden />;
}
