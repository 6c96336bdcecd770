/** The places of the shell: only what exists. */

import { IconBinaryTree2, IconBooks, IconStack2, IconTargetArrow } from "@tabler/icons-react";

export const NAV_ITEMS = [
  { to: "/goals", label: "Goals", keys: "g t", Icon: IconBinaryTree2 },
  { to: "/sessions", label: "Sessions", keys: "g s", Icon: IconStack2 },
] as const;

/** Below a line in the rail; on the phone in the account's sheet and in search. */
export const MORE_ITEMS = [
  { to: "/drills", label: "Drills", keys: "g d", Icon: IconTargetArrow },
  { to: "/library", label: "Library", keys: "g l", Icon: IconBooks },
] as const;
