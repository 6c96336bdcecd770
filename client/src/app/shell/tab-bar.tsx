/** The phone's bar: goals and sessions, Start in the middle, search and the account's sheet. */

import { UnstyledButton } from "@mantine/core";
import { IconPlayerPlay, IconSearch } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { NavLink } from "react-router";
import { useMe } from "@/api/use-me";
import { Avatar } from "@/components/ui/avatar";
import { NAV_ITEMS } from "./nav-items";
import { Running } from "./running";
import styles from "./tab-bar.module.css";

const AccountSheet = lazy(async () => ({ default: (await import("./account-sheet")).AccountSheet }));

export type TabBarProps = { onStart: () => void; onFind: () => void };

export function TabBar({ onStart, onFind }: TabBarProps) {
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  const places = NAV_ITEMS.map(({ to, label, Icon }) => (
    <NavLink key={to} to={to} className={styles.tab}>
      <Icon size={22} stroke={1.6} aria-hidden />
      {label}
    </NavLink>
  ));
  return (
    <>
      <Running place="bar" />
      <nav aria-label="Tab bar" className={styles.tabs}>
        {places}
        <UnstyledButton className={styles.tab} onClick={onStart} aria-haspopup="dialog" aria-label="Start">
          <span className={styles.go}>
            <IconPlayerPlay size={22} stroke={1.6} aria-hidden />
          </span>
        </UnstyledButton>
        <UnstyledButton className={styles.tab} onClick={onFind} aria-haspopup="dialog">
          <IconSearch size={22} stroke={1.6} aria-hidden />
          Search
        </UnstyledButton>
        <UnstyledButton className={styles.tab} onClick={() => setOpen(true)} aria-haspopup="dialog">
          <Avatar name={me.display_name} email={me.email} />
          You
        </UnstyledButton>
      </nav>
      <Suspense fallback={null}>{isOpen && <AccountSheet isOpen onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
