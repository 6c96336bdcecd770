/** How many sessions a day may have, and when a long timer is asked about. */

import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { disciplinesQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { Card } from "@/components/ui/card";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { SettingRow } from "@/components/ui/setting-row";
import { formatDuration } from "@/lib/time";
import { capOptions, limitOptions, putCap } from "./limits";
import styles from "./settings.module.css";
import { useSetting } from "./use-setting";

export function SessionsCard() {
  const me = useMe();
  const { save, errorOf } = useSetting();
  const { data: disciplines = [] } = useQuery(disciplinesQuery);
  const isMine = (key: string) => me.disciplines.length === 0 || me.disciplines.includes(key) || key in me.daily_caps;
  return (
    <Card id="sessions" title="Sessions">
      <SettingRow
        label="Ask whether I still practise"
        hint="when a timer runs longer; never in a pause"
        error={errorOf("timer_limit_minutes")}
      >
        <NativeSelect
          aria-label="Ask whether I still practise"
          rightSectionWidth={24}
          value={String(me.timer_limit_minutes)}
          data={limitOptions(me.timer_limit_minutes).map((minutes) => ({
            value: String(minutes),
            label: `after ${formatDuration(minutes * 60)}`,
          }))}
          onChange={({ currentTarget }) => save({ timer_limit_minutes: Number(currentTarget.value) })}
        />
      </SettingRow>
      <SettingRow
        label="At most a day"
        hint="one more is refused, with a word why; cancelled ones do not count"
        error={errorOf("daily_caps")}
      />
      <ul className={styles.caps}>
        {disciplines
          .filter(({ key }) => isMine(key))
          .map(({ key, label, default_daily_cap: usual }) => (
            <li key={key} className={styles.cap}>
              <DisciplineIcon discipline={key} boxed decorative />
              <span>{label}</span>
              <NativeSelect
                aria-label={`Sessions of ${label} a day, at most`}
                rightSectionWidth={24}
                {...capOptions(usual, me.daily_caps[key])}
                onChange={({ currentTarget }) =>
                  save({ daily_caps: putCap(me.daily_caps, key, currentTarget.value, usual) })
                }
              />
            </li>
          ))}
      </ul>
    </Card>
  );
}
