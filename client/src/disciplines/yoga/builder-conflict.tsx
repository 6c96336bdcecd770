/** A sequence that was changed here and elsewhere: both in short, until somebody chooses. */

import { useMe } from "@/api/use-me";
import { ConflictChoice } from "@/components/ui/conflict-choice";
import { plannedSeconds } from "@/disciplines/yoga/poses";
import { draftOf, type SequenceDraft } from "@/disciplines/yoga/sequence-draft";
import { countPoses } from "@/disciplines/yoga/sequences";
import type { SequenceEditing } from "@/disciplines/yoga/use-sequence-draft";
import { formatClock, formatTime } from "@/lib/time";

/** "Short evening · 4 poses · 3:20", then the poses by name */
function say({ name, rows }: SequenceDraft): string {
  const poses = rows.map(({ pose }) => pose);
  const facts = [name.trim() || "My sequence", countPoses(poses), formatClock(plannedSeconds(poses, 0))];
  return [facts.join(" · "), poses.map((pose) => pose.name).join(", ")].filter(Boolean).join("\n");
}

export function BuilderConflict({ editing: { draft, theirs, settle } }: { editing: SequenceEditing }) {
  const me = useMe();
  if (theirs === null) return null;
  return (
    <ConflictChoice
      what="This sequence was"
      at={theirs.updated_at ? formatTime(theirs.updated_at, me) : null}
      here={say(draft)}
      elsewhere={say(draftOf(theirs))}
      onChoose={settle}
    />
  );
}
