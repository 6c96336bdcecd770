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
import { useEditor } from "@/practice/editor-context";
import { lookAtConflict } from "@/practice/editors";
import { saveStateOf } from "@/practice/save-states";
import { useHistory } from "@/practice/use-history";
import styles from "./session.module.css";

export function SessionHead() {
  const me = useMe();
  const { view } = useEditor();
  const remove = useRemove();
  const history = useHistory();
  const { trail } = view.server;
  const state = saveStateOf(view);
  const goals = trail.map(({ id, name }) => ({ label: name, to: `/goals?at=${encodeURIComponent(id)}` }));
  return (
    <div className={styles.head}>
      <PageHead tabTitle={view.server.name} crumbs={[{ label: "Sessions", to: "/sessions" }, ...goals]}>
        {state !== "idle" && (
          <SaveState
            state={state}
            at={view.savedAt === null ? undefined : formatTime(toInstant(view.savedAt), me)}
            count={view.waiting}
            onLook={lookAtConflict}
          />
        )}
        {view.draft.status === "ACTIVE" && (
          <Button
            component={Link}
            to={`/sessions/${view.server.id}/timer`}
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
        <ActionIcon
          variant="subtle"
          size="lg"
          aria-label="Undo the last edit"
          title="Undo the last edit"
          disabled={!history.canUndo}
          onClick={history.undo}
        >
          <IconArrowBackUp size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
        <SessionMenu onRemove={() => void remove()} />
      </PageHead>
    </div>
  );
}

/** Move the session to the trash, go to the list, and offer to bring it back. */
function useRemove() {
  const { editor, view } = useEditor();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { id } = view.server;
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
      showUndo(`Moved ${view.draft.name || "the session"} to the trash.`, () => void restore());
    } catch (error) {
      showNotice(`It is still here. ${sayProblem(error)}`);
    }
  };
}
