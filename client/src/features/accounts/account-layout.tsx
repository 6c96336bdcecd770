/** The frame of the forms before the shell: what this is at the left, the form at the right. */

import { IconClock, IconDatabase, IconPlayerPlay } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { BrandMark } from "@/components/ui/brand";
import styles from "./accounts.module.css";
import { PracticeTree } from "./practice-tree";

const POINTS = [
  { Icon: IconPlayerPlay, text: "Start practising in one tap" },
  { Icon: IconClock, text: "No minute lost: a session runs on through sleep and reload" },
  { Icon: IconDatabase, text: "On your own machine, in a database that is yours" },
];

export type AccountLayoutProps = { title: string; children: ReactNode };

export function AccountLayout({ title, children }: AccountLayoutProps) {
  return (
    <div className={styles.frame}>
      <title>{`${title} · Fractal Goals`}</title>
      <aside className={styles.left} aria-label="What this is">
        <div className={styles.brand}>
          <BrandMark />
          Fractal Goals
        </div>
        <div className={styles.story}>
          <PracticeTree />
          <p className={styles.promise}>One tree for what you aim at and every minute that moves you there.</p>
          <ul className={styles.points}>
            {POINTS.map(({ Icon, text }) => (
              <li key={text}>
                <Icon size={15} stroke={1.6} aria-hidden />
                {text}
              </li>
            ))}
          </ul>
        </div>
      </aside>
      <main className={styles.right}>{children}</main>
    </div>
  );
}
