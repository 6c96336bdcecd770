/** Settings: one page, each change saved at once. */

import { IconAdjustmentsHorizontal, IconClock, IconStack2, IconTarget, IconUser } from "@tabler/icons-react";
import { Link, useLocation } from "react-router";
import { useMe } from "@/api/use-me";
import { PageHead } from "@/components/ui/page-head";
import { SaveState } from "@/components/ui/save-state";
import { useSaveStatus } from "@/lib/save-status";
import { formatTime, toInstant } from "@/lib/time";
import { AccountCard } from "./account-card";
import { ClockCard } from "./clock-card";
import { LookCard } from "./look-card";
import { PracticeCard } from "./practice-card";
import { SessionsCard } from "./sessions-card";
import styles from "./settings.module.css";

const INDEX = [
  { id: "clock", label: "My clock", Icon: IconClock },
  { id: "look", label: "Look and units", Icon: IconAdjustmentsHorizontal },
  { id: "practice", label: "What I practise", Icon: IconTarget },
  { id: "sessions", label: "Sessions", Icon: IconStack2 },
  { id: "account", label: "Account", Icon: IconUser },
] as const;

export function SettingsPage() {
  const me = useMe();
  const { hash } = useLocation();
  const { state, at } = useSaveStatus();
  const shown = INDEX.find(({ id }) => hash === `#${id}`)?.id ?? INDEX[0].id;
  return (
    <>
      <PageHead title="Settings">
        <span className={styles.note}>Every change is saved at once.</span>
        <span className={styles.saving}>
          <SaveState state={state} at={at === undefined ? undefined : formatTime(toInstant(at), me)} />
        </span>
      </PageHead>
      <div className={styles.page}>
        <nav aria-label="Settings" className={styles.index}>
          {INDEX.map(({ id, label, Icon }) => (
            <Link key={id} to={`#${id}`} replace aria-current={shown === id ? "location" : undefined}>
              <Icon size={15} stroke={1.6} aria-hidden />
              {label}
            </Link>
          ))}
        </nav>
        <div className={styles.cards}>
          <div>
            <ClockCard />
            <PracticeCard />
          </div>
          <div>
            <LookCard />
            <SessionsCard />
            <AccountCard />
          </div>
        </div>
      </div>
    </>
  );
}
