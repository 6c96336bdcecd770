/** The four parts of a person's clock as fields without labels above: each says itself what it is. */

import { NativeSelect, Select } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useMemo } from "react";
import { listZones, WEEKDAY_NAMES } from "@/lib/guess-clock";
import { formatWall } from "@/lib/time";
import styles from "./clock-fields.module.css";

export type ClockValue = {
  time_zone: string;
  week_start: number;
  day_start_hour: number;
  hour_cycle: "h12" | "h24";
};

type FieldProps<T> = { value: T; onChange: (value: T) => void; size?: "sm" | "md"; error?: string | null };

export function ZoneField({ value, onChange, size = "sm", error }: FieldProps<string>) {
  const zones = useMemo(
    () => listZones(value).map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
    [value],
  );
  return (
    <Select
      size={size}
      aria-label="Time zone"
      leftSection={<IconClock size={15} stroke={1.6} aria-hidden />}
      leftSectionWidth={32}
      data={zones}
      limit={60}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      nothingFoundMessage="No zone of this name"
      comboboxProps={{ width: 240, position: "bottom-start" }}
      rightSection={<span />}
      rightSectionWidth={8}
      value={value}
      error={error}
      onChange={(zone) => zone && onChange(zone)}
    />
  );
}

export function WeekStartField({ value, onChange, size = "sm" }: FieldProps<number>) {
  return (
    <NativeSelect
      size={size}
      aria-label="Week starts"
      rightSectionWidth={24}
      value={String(value)}
      data={WEEKDAY_NAMES.map((name, day) => ({ value: String(day), label: `Week from ${name}` }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}

export type DayStartFieldProps = FieldProps<number> & { hourCycle: "h12" | "h24"; prefix?: string };

export function DayStartField({ value, onChange, size = "sm", hourCycle, prefix = "Day from " }: DayStartFieldProps) {
  const say = (hour: number) => formatWall(`${String(hour).padStart(2, "0")}:00`, { hour_cycle: hourCycle });
  return (
    <NativeSelect
      size={size}
      aria-label="Day starts"
      rightSectionWidth={24}
      value={String(value)}
      data={Array.from({ length: 13 }, (_, hour) => ({ value: String(hour), label: `${prefix}${say(hour)}` }))}
      onChange={(event) => onChange(Number(event.currentTarget.value))}
    />
  );
}

export function HourCycleField({ value, onChange, size = "sm" }: FieldProps<"h12" | "h24">) {
  return (
    <NativeSelect
      size={size}
      aria-label="Hours"
      rightSectionWidth={24}
      value={value}
      data={[
        { value: "h24", label: "24 h" },
        { value: "h12", label: "12 h" },
      ]}
      onChange={(event) => onChange(event.currentTarget.value === "h12" ? "h12" : "h24")}
    />
  );
}

export type ClockFieldsProps = {
  value: ClockValue;
  onChange: (change: Partial<ClockValue>) => void;
  zoneError?: string | null;
};

export function ClockFields({ value, onChange, zoneError }: ClockFieldsProps) {
  return (
    <div className={styles.clock}>
      <div className={styles.zone}>
        <ZoneField value={value.time_zone} onChange={(time_zone) => onChange({ time_zone })} error={zoneError} />
      </div>
      <div className={styles.week}>
        <WeekStartField value={value.week_start} onChange={(week_start) => onChange({ week_start })} />
      </div>
      <DayStartField
        value={value.day_start_hour}
        hourCycle={value.hour_cycle}
        onChange={(day_start_hour) => onChange({ day_start_hour })}
      />
      <HourCycleField value={value.hour_cycle} onChange={(hour_cycle) => onChange({ hour_cycle })} />
    </div>
  );
}
