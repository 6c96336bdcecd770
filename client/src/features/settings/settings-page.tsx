/** Settings: one page, each change saved at once. */

import {
  IconAdjustmentsHorizontal,
  IconArchive,
  IconClock,
  IconStack2,
  IconTarget,
  IconUser,
  IconVolume,
} from "@tabler/icons-react";
import { Link, useLocation } from "react-router";
import { useMe } from "@/api/use-me";
import { PageHead } from "@/components/ui/page-head";
import { SaveState } from "@/components/ui/save-state";
import { useSaveStatus } from "@/lib/save-status";
import { formatTime, toInstant } from "@/lib/time";
import { AccountCard } from "./account-card";
import { ClockCard } from "./clock-card";
import { DataCard } from "./data-card";
import { DisciplineCards, settingsOf } from "./discipline-cards";
import { LookCard } from "./look-card";
import { PracticeCard } from "./practice-card";
import { SessionsCard } from "./sessions-card";
import styles from "./settings.module.css";
import { SoundCard } from "./sound-card";
import { useLanding } from "./use-landing";

const INDEX = [
  { id: "clock", label: "My clock", Icon: IconClock },
  { id: "look", label: "Look and units", Icon: IconAdjustmentsHorizontal },
  { id: "sound", label: "Sound", Icon: IconVolume },
  { id: "practice", label: "What I practise", Icon: IconTarget },
  { id: "sessions", label: "Sessions", Icon: IconStack2 },
];
const LAST = [
  { id: "account", label: "Account", Icon: IconUser },
  { id: "data", label: "My data", Icon: IconArchive },
];

export function SettingsPage() {
  const me = useMe();
  const { hash } = useLocation();
  const cards = useLanding();
  const { state, at } = useSaveStatus();
  const index = [...INDEX, ...settingsOf(me).map(({ title, ...one }) => ({ ...one, label: title })), ...LAST];
  const shown = (index.find(({ id }) => hash === `#${id}`) ?? index[0])?.id;
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
          {index.map(({ id, label, Icon }) => (
            <Link key={id} to={`#${id}`} replace aria-current={shown === id ? "location" : undefined}>
              <Icon size={15} stroke={1.6} aria-hidden />
              {label}
            </Link>
          ))}
        </nav>
        <div ref={cards} className={styles.cards}>
          <div>
            <ClockCard />
            <PracticeCard />
            <DisciplineCards />
          </div>
          <div>
            <LookCard />
            <SoundCard />
            <SessionsCard />
            <AccountCard />
            <DataCard />
          </div>
        </div>
      </div>
    </>
  );
}
