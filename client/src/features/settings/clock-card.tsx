/** My clock, with the proof under it. */

import { useMe } from "@/api/use-me";
import { Card } from "@/components/ui/card";
import { DayStartField, ZoneField } from "@/components/ui/clock-fields";
import { Segmented } from "@/components/ui/segmented";
import { SettingRow } from "@/components/ui/setting-row";
import { guessClock } from "@/lib/guess-clock";
import { formatLongDay, formatTime, formatWall, instantToZoned, toInstant } from "@/lib/time";
import { useNow } from "@/lib/use-now";
import { useSetting } from "./use-setting";

const HOURS = [
  { value: "h24", label: "24 h" },
  { value: "h12", label: "12 h" },
] as const;
/** The days a week starts with somewhere, and any other that was chosen elsewhere. */
const WEEK_STARTS = [
  { value: "0", label: "Mon" },
  { value: "5", label: "Sat" },
  { value: "6", label: "Sun" },
];
const OTHER_WEEK_STARTS = [
  { value: "1", label: "Tue" },
  { value: "2", label: "Wed" },
  { value: "3", label: "Thu" },
  { value: "4", label: "Fri" },
];

export function ClockCard() {
  const me = useMe();
  const { save, errorOf } = useSetting();
  const now = toInstant(useNow(1000));
  const guessed = guessClock().time_zone;
  const chosenWeekStart = OTHER_WEEK_STARTS.filter(({ value }) => value === String(me.week_start));
  return (
    <Card
      id="clock"
      title="My clock"
      sub={`it is ${formatLongDay(instantToZoned(now, me.time_zone).date)}, ${formatTime(now, me)}`}
    >
      <SettingRow
        label="Time zone"
        hint={guessed === me.time_zone ? "the same as this browser" : `this browser says ${guessed}`}
        error={errorOf("time_zone")}
      >
        <ZoneField value={me.time_zone} onChange={(time_zone) => save({ time_zone })} />
      </SettingRow>
      <SettingRow label="Week starts" error={errorOf("week_start")}>
        <Segmented
          label="Week starts"
          value={String(me.week_start)}
          options={[...chosenWeekStart, ...WEEK_STARTS]}
          onChange={(day) => save({ week_start: Number(day) })}
        />
      </SettingRow>
      <SettingRow
        label="Day starts"
        hint={sayDayStart(me.day_start_hour, me.hour_cycle)}
        error={errorOf("day_start_hour")}
      >
        <DayStartField
          value={me.day_start_hour}
          hourCycle={me.hour_cycle}
          prefix=""
          onChange={(day_start_hour) => save({ day_start_hour })}
        />
      </SettingRow>
      <SettingRow label="Hours" hint={formatWall("18:30", me)} error={errorOf("hour_cycle")}>
        <Segmented
          label="Hours"
          value={me.hour_cycle}
          options={HOURS}
          onChange={(hour_cycle) => save({ hour_cycle })}
        />
      </SettingRow>
    </Card>
  );
}

/** Say what the start of the day does, with two times around midnight. */
function sayDayStart(hour: number, hourCycle: "h12" | "h24"): string {
  const say = (time: string) => formatWall(time, { hour_cycle: hourCycle });
  if (hour === 0) return "a new practice day begins at midnight";
  return `${say("23:50")} and ${say(hour === 1 ? "00:30" : "01:30")} are one practice day`;
}
