/** The places of the shell: only what exists. */

import { IconBinaryTree2, IconStack2 } from "@tabler/icons-react";

export const NAV_ITEMS = [
  { to: "/goals", label: "Goals", keys: "g t", Icon: IconBinaryTree2 },
  { to: "/sessions", label: "Sessions", keys: "g s", Icon: IconStack2 },
] as const;
