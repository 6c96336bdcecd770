/** Look and units. */

import { Switch } from "@mantine/core";
import { useMe } from "@/api/use-me";
import { Card } from "@/components/ui/card";
import { Segmented } from "@/components/ui/segmented";
import { SettingRow } from "@/components/ui/setting-row";
import { setLetterKeys, useLetterKeys } from "@/lib/keys";
import { useSetting } from "./use-setting";

const THEMES = [
  { value: "auto", label: "Auto" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const;
const UNITS = [
  { value: "metric", label: "kg" },
  { value: "imperial", label: "lb" },
] as const;

export function LookCard() {
  const me = useMe();
  const { save, errorOf } = useSetting();
  const hasLetterKeys = useLetterKeys();
  return (
    <Card id="look" title="Look and units">
      <SettingRow label="Theme" hint="Auto follows this device" error={errorOf("theme")}>
        <Segmented label="Theme" value={me.theme} options={THEMES} onChange={(theme) => save({ theme })} />
      </SettingRow>
      <SettingRow label="Weight" error={errorOf("units")}>
        <Segmented label="Weight" value={me.units} options={UNITS} onChange={(units) => save({ units })} />
      </SettingRow>
      <SettingRow label="Single-letter keys" hint="s, ?, g t … on this device">
        <Switch
          aria-label="Single-letter keys"
          size="md"
          checked={hasLetterKeys}
          onChange={(event) => setLetterKeys(event.currentTarget.checked)}
        />
      </SettingRow>
    </Card>
  );
}
