/** The way here, how saving stands, undo, and what is rarely needed. */

import { ActionIcon, Button } from "@mantine/core";
import { IconArrowBackUp, IconMaximize } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router";
import { api, sayProblem, unwrap } from "@/api/client";
import { sessionQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { PageHead } from "@/components/ui/page-head";
import { SaveState } from "@/components/ui/save-state";
import { showNotice, showUndo } from "@/components/ui/undo-toast";
import { SessionMenu } from "@/features/sessions/session-menu";
import { formatTime, toInstant } from "@/lib/time";
import { useEditor, useEditorValue, useSessionEditor } from "@/practice/editor-context";
import { lookAtConflict } from "@/practice/editors";
import { saveStateOf } from "@/practice/save-states";
import { undoStep } from "@/practice/undo-steps";
import styles from "./session.module.css";

export function SessionHead() {
  const remove = useRemove();
  const id = useEditorValue((view) => view.server.id);
  const name = useEditorValue((view) => view.server.name);
  const trail = useEditorValue((view) => view.server.trail);
  const isActive = useEditorValue((view) => view.draft.status === "ACTIVE");
  const goals = trail.map((goal) => ({ label: goal.name, to: `/goals?at=${encodeURIComponent(goal.id)}` }));
  return (
    <div className={styles.head}>
      <PageHead tabTitle={name} crumbs={[{ label: "Sessions", to: "/sessions" }, ...goals]}>
        <Saved />
        {isActive && (
          <Button
            component={Link}
            to={`/sessions/${id}/timer`}
            variant="default"
            size="xs"
            className={styles.large}
            aria-label="Large timer"
            title="Large timer"
          >
            <IconMaximize size={15} stroke={1.6} aria-hidden />
            <span>Large timer</span>
          </Button>
        )}
        <UndoButton />
        <SessionMenu onRemove={() => void remove()} />
      </PageHead>
    </div>
  );
}

function Saved() {
  const me = useMe();
  const { view } = useEditor();
  const state = saveStateOf(view);
  if (state === "idle") return null;
  const at = view.savedAt === null ? undefined : formatTime(toInstant(view.savedAt), me);
  return (
    <span className={styles.saved}>
      <SaveState state={state} at={at} count={view.waiting} onLook={lookAtConflict} />
    </span>
  );
}

function UndoButton() {
  const editor = useSessionEditor();
  const canUndo = useEditorValue((view) => view.canUndo);
  return (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label="Undo the last edit"
      title="Undo the last edit"
      disabled={!canUndo}
      onClick={() => void undoStep(editor)}
    >
      <IconArrowBackUp size={18} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}

/** Move the session to the trash, go to the list, and offer to bring it back. */
function useRemove() {
  const editor = useSessionEditor();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { id } = editor.getView().server;
  const path = { session_id: id };
  const refresh = () => {
    for (const key of ["sessions", "tree"]) void queryClient.invalidateQueries({ queryKey: [key] });
  };
  const restore = async () => {
    try {
      const session = unwrap(await api.POST("/api/sessions/{session_id}/restore", { params: { path } }));
      queryClient.setQueryData(sessionQuery(id).queryKey, session);
      editor.revive(session);
      refresh();
    } catch (error) {
      showNotice(`It is still in the trash. ${sayProblem(error)}`);
    }
  };
  return async () => {
    try {
      unwrap(await api.DELETE("/api/sessions/{session_id}", { params: { path } }));
      await navigate("/sessions");
      queryClient.removeQueries({ queryKey: sessionQuery(id).queryKey });
      refresh();
      showUndo(`Moved ${editor.getView().draft.name || "the session"} to the trash.`, () => void restore());
    } catch (error) {
      showNotice(`It is still here. ${sayProblem(error)}`);
    }
  };
}
