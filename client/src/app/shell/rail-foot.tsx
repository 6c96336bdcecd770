/** The foot of the rail: account, settings, colours. Its own chunk, for menus and tooltips are not needed to draw. */

import { Tooltip, UnstyledButton } from "@mantine/core";
import { IconAdjustmentsHorizontal, IconMoon, IconSun } from "@tabler/icons-react";
import { NavLink } from "react-router";
import { AccountMenu } from "./account-menu";
import styles from "./shell.module.css";
import { useThemeSwitch } from "./theme-choice";

export type RailFootProps = { onKeys: () => void };

export function RailFoot({ onKeys }: RailFootProps) {
  const { next, toggle } = useThemeSwitch();
  const Icon = next === "dark" ? IconMoon : IconSun;
  return (
    <>
      <AccountMenu onKeys={onKeys} />
      <Tooltip label="Settings">
        <NavLink to="/settings" className={styles.footButton} aria-label="Settings">
          <IconAdjustmentsHorizontal size={18} stroke={1.6} aria-hidden />
        </NavLink>
      </Tooltip>
      <Tooltip label={`Use ${next} colours`}>
        <UnstyledButton className={styles.footButton} onClick={toggle} aria-label={`Use ${next} colours`}>
          <Icon size={18} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </Tooltip>
    </>
  );
}
