/** The outcomes as segments: mark and word. */

import { IconBan, IconCheck, IconCircleHalf2, IconFlagOff, IconPlayerPlay } from "@tabler/icons-react";
import type { Status } from "@/api/types";
import type { SegmentedOption } from "@/components/ui/segmented";
import { STATUS_WORDS, STATUSES } from "@/features/sessions/model";

const ICONS: Record<Status, typeof IconCheck> = {
  ACTIVE: IconPlayerPlay,
  COMPLETED: IconCheck,
  PARTIAL: IconCircleHalf2,
  ABANDONED: IconFlagOff,
  CANCELLED: IconBan,
};

export const OUTCOME_OPTIONS: SegmentedOption<Status>[] = STATUSES.map((value) => {
  const Icon = ICONS[value];
  return { value, label: STATUS_WORDS[value], icon: <Icon key="mark" size={15} stroke={1.6} aria-hidden /> };
});
