/** Anything that has no discipline of its own: its sessions are nothing but their sections. */

import { IconCircleDot } from "@tabler/icons-react";
import type { DisciplinePlugin } from "@/disciplines/contract";

export const GENERAL: DisciplinePlugin = {
  key: "general",
  label: "Anything",
  hint: "your own sections",
  Icon: IconCircleDot,
  drill: null,
  Details: null,
  completion: null,
};
