/** The way here, how saving stands, and what is rarely needed. */

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { api, sayProblem, unwrap } from "@/api/client";
import { sessionQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { PageHead } from "@/components/ui/page-head";
import { SaveState } from "@/components/ui/save-state";
import { showNotice, showUndo } from "@/components/ui/undo-toast";
import { useEditor } from "@/features/sessions/editor-context";
import { lookAtConflict } from "@/features/sessions/editors";
import { saveStateOf } from "@/features/sessions/save-states";
import { formatTime, toInstant } from "@/lib/time";
import styles from "./session.module.css";

export function SessionHead() {
  const me = useMe();
  const { view } = useEditor();
  const remove = useRemove();
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
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" size="lg" aria-label="More">
              <IconDots size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconTrash size={15} stroke={1.6} aria-hidden />} onClick={() => void remove()}>
              Move to the trash
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
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
