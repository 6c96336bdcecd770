/** The one save mark of the page, at the foot of the rail and in the sheet of the phone. */

import { useMe } from "@/api/use-me";
import { SaveState } from "@/components/ui/save-state";
import { useSaveStatus } from "@/lib/save-status";
import { formatTime, toInstant } from "@/lib/time";

export function ShellSaveState() {
  const me = useMe();
  const { state, at, count, onLook } = useSaveStatus();
  return (
    <SaveState
      state={state}
      count={count}
      onLook={onLook}
      at={at === undefined ? undefined : formatTime(toInstant(at), me)}
    />
  );
}
