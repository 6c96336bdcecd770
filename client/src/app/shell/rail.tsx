/** The rail: words from 1280 px, icons from 768. */

import { UnstyledButton } from "@mantine/core";
import { IconPlayerPlay, IconSearch } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { Link, NavLink } from "react-router";
import { useMe } from "@/api/use-me";
import { BrandMark } from "@/components/ui/brand";
import { MOD_KEY } from "@/lib/keys";
import { MORE_ITEMS, NAV_ITEMS } from "./nav-items";
import { Running } from "./running";
import styles from "./shell.module.css";
import { ShellSaveState } from "./shell-save-state";

const RailFoot = lazy(async () => ({ default: (await import("./rail-foot")).RailFoot }));

export type RailProps = { onStart: () => void; onFind: () => void; onKeys: () => void };

export function Rail({ onStart, onFind, onKeys }: RailProps) {
  const { hour_cycle } = useMe();
  return (
    <section className={styles.rail} aria-label="Fractal Goals">
      <Link to="/goals" className={styles.brand}>
        <BrandMark />
        <span className={styles.word}>Fractal Goals</span>
      </Link>
      <UnstyledButton
        className={styles.start}
        onClick={onStart}
        aria-haspopup="dialog"
        aria-keyshortcuts="s"
        title="Start (s)"
      >
        <IconPlayerPlay size={18} stroke={1.6} aria-hidden />
        <span className={styles.word}>Start</span>
        <kbd aria-hidden>s</kbd>
      </UnstyledButton>
      <nav aria-label="Main" className={styles.nav}>
        {NAV_ITEMS.map((item) => (
          <Place key={item.to} {...item} />
        ))}
        <hr className={styles.line} />
        {MORE_ITEMS.map((item) => (
          <Place key={item.to} {...item} />
        ))}
      </nav>
      <UnstyledButton
        className={`${styles.place} ${styles.find}`}
        onClick={onFind}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        title={`Search (${MOD_KEY} K)`}
      >
        <IconSearch size={18} stroke={1.6} aria-hidden />
        <span className={styles.word}>Search</span>
        <kbd aria-hidden>{MOD_KEY} K</kbd>
      </UnstyledButton>
      <div className={styles.running}>
        <Running place="card" />
      </div>
      <div className={styles.foot}>
        <Suspense fallback={<span className={styles.footButton} />}>
          <RailFoot onKeys={onKeys} />
        </Suspense>
        <div className={styles.save} data-hours={hour_cycle}>
          <ShellSaveState />
        </div>
      </div>
    </section>
  );
}

type PlaceProps = (typeof NAV_ITEMS | typeof MORE_ITEMS)[number];

function Place({ to, label, keys, Icon }: PlaceProps) {
  return (
    <NavLink to={to} className={styles.place} title={`${label} (${keys})`}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className={styles.word}>{label}</span>
      <kbd aria-hidden>{keys}</kbd>
    </NavLink>
  );
}
