/** What there is to choose from, at the left of a set-up; a row that scrolls sideways on the phone. */

import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import styles from "./picks.module.css";

export function Picks({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav className={styles.picks} aria-label={label}>
      {children}
    </nav>
  );
}

export type PicksHeadProps = { title: string; add?: { to: string; label: string } };

export function PicksHead({ title, add }: PicksHeadProps) {
  return (
    <header>
      <h2>{title}</h2>
      {add && (
        <Link to={add.to} className={styles.add}>
          <IconPlus size={15} stroke={1.6} aria-hidden />
          {add.label}
        </Link>
      )}
    </header>
  );
}

/** @param isChosen - absent: pressing it does something else than choosing it. */
export type PickProps = { name: string; lines: readonly string[]; isChosen?: boolean; onPress: () => void };

export function Pick({ name, lines, isChosen, onPress }: PickProps) {
  return (
    <li>
      <button type="button" aria-pressed={isChosen} onClick={onPress}>
        <b>{name}</b>
        {lines.map((line) => (
          <small key={line}>{line}</small>
        ))}
      </button>
    </li>
  );
}
