/** In which systems grades are shown and logged. */

import { sayProblem } from "@/api/client";
import { useMe, useUpdateMe } from "@/api/use-me";
import { Segmented } from "@/components/ui/segmented";
import { SettingRow } from "@/components/ui/setting-row";
import { SYSTEMS, systemFor } from "./model/grades";
import type { Scale } from "./types";

const SCALES: readonly { scale: Scale; label: string; hint: string }[] = [
  { scale: "boulder", label: "Boulders", hint: "what was logged in the other is converted" },
  { scale: "rope", label: "Ropes", hint: "routes on lead and toprope" },
];

export function GradeSettings() {
  const me = useMe();
  const update = useUpdateMe();
  return (
    <>
      {SCALES.map(({ scale, label, hint }) => (
        <SettingRow key={scale} label={label} hint={hint}>
          <Segmented
            label={`Grades of ${label.toLowerCase()}`}
            value={systemFor(scale, me.grade_systems)}
            options={SYSTEMS.filter((one) => one.scale === scale).map(({ key }) => ({ value: key, label: key }))}
            onChange={(key) => update.mutate({ grade_systems: { ...me.grade_systems, [scale]: key } })}
          />
        </SettingRow>
      ))}
      {update.error && <p role="alert">{`Not saved. ${sayProblem(update.error)}`}</p>}
    </>
  );
}
