/** What drops down from a menu that can be longer than the screen: it scrolls. */

import { Menu } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./tall-menu.module.css";

export function TallMenu({ children }: { children: ReactNode }) {
  return <Menu.Dropdown className={styles.tall}>{children}</Menu.Dropdown>;
}
