/** Pause the session, or go on: also where no activity has a timer of its own. */

import { Button } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useEditorValue, useSessionEditor } from "@/practice/editor-context";
import { togglePause } from "@/practice/session-edits";
import { isPaused } from "@/practice/timers";

const ICON = { size: 15, stroke: 1.6, "aria-hidden": true };

export function PauseButton() {
  const editor = useSessionEditor();
  const isOn = useEditorValue((view) => isPaused(view.draft.attributes));
  return (
    <Button
      variant="default"
      onClick={() => togglePause(editor)}
      leftSection={isOn ? <IconPlayerPlay {...ICON} /> : <IconPlayerPause {...ICON} />}
    >
      {isOn ? "Go on" : "Pause"}
    </Button>
  );
}
