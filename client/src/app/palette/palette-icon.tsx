/** The icons of what the palette can do. */

import {
  IconAdjustmentsHorizontal,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBinaryTree2,
  IconBooks,
  IconCheck,
  IconDots,
  IconFocus2,
  IconIndentIncrease,
  IconKeyboard,
  IconLayoutBoard,
  IconLogout,
  IconNotebook,
  IconPlayerPlay,
  IconPlus,
  IconRotate,
  IconStack2,
  IconSunMoon,
  IconTargetArrow,
  IconTrash,
  IconUpload,
} from "@tabler/icons-react";
import type { IconName } from "./rows";

const ICONS: Record<IconName, typeof IconPlus> = {
  start: IconPlayerPlay,
  add: IconPlus,
  log: IconNotebook,
  tree: IconBinaryTree2,
  outline: IconIndentIncrease,
  icicle: IconLayoutBoard,
  only: IconFocus2,
  done: IconCheck,
  reopen: IconRotate,
  trash: IconTrash,
  sessions: IconStack2,
  drills: IconTargetArrow,
  library: IconBooks,
  settings: IconAdjustmentsHorizontal,
  "bring-in": IconUpload,
  theme: IconSunMoon,
  keys: IconKeyboard,
  undo: IconArrowBackUp,
  redo: IconArrowForwardUp,
  "sign-out": IconLogout,
  more: IconDots,
};

export type PaletteIconProps = { name: IconName };

export function PaletteIcon({ name }: PaletteIconProps) {
  const Icon = ICONS[name];
  return <Icon size={18} stroke={1.6} aria-hidden />;
}
