/** Puts a file beside a session. */

import { api, unwrap } from "@/api/client";
import type { Asset } from "@/api/types";

/** Upload a file under an id chosen here. */
export async function uploadAsset(sessionId: string, id: string, file: File): Promise<Asset> {
  return unwrap(
    await api.POST("/api/sessions/{session_id}/assets/files", {
      params: { path: { session_id: sessionId } },
      body: { id, file: "" },
      bodySerializer: () => {
        const form = new FormData();
        form.set("id", id);
        form.set("file", file);
        return form;
      },
    }),
  );
}
