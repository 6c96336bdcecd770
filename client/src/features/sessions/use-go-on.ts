/** Take a finished session up again; another one that runs is finished first, if the person wants so. */

import { useQueryClient } from "@tanstack/react-query";
import { api, sayProblem, unwrap } from "@/api/client";
import { runningQuery } from "@/api/queries";
import { showNotice, showOffer } from "@/components/ui/undo-toast";
import { useSessionEditor } from "@/practice/editor-context";
import { reopenSession } from "@/practice/session-edits";
import { sayRunning } from "@/practice/start-session";

export function useGoOn(): () => void {
  const editor = useSessionEditor();
  const client = useQueryClient();
  const { id } = editor.getView().server;
  const change = async () => {
    editor.flush();
    try {
      const asked = { params: { path: { session_id: id } }, body: {} };
      const session = unwrap(await api.POST("/api/sessions/{session_id}/switch", asked));
      editor.receive(session);
      client.setQueryData(runningQuery.queryKey, session);
      void client.invalidateQueries({ queryKey: ["sessions"] });
    } catch (error) {
      showNotice(`It is still finished. ${sayProblem(error)}`);
    }
  };
  return () => {
    const running = client.getQueryData(runningQuery.queryKey);
    if (!running || running.id === id) reopenSession(editor);
    else showOffer(`${sayRunning(running)} Finish it and go on with this?`, "Finish it and go on", () => void change());
  };
}
