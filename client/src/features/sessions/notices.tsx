/** What is to be said about saving: merged changes, no connection, a session that is gone. */

import { Button } from "@mantine/core";
import { IconCloudOff, IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "react-router";
import { api, sayProblem, unwrap } from "@/api/client";
import { useMe } from "@/api/use-me";
import { ErrorPanel } from "@/components/ui/error-panel";
import { PageHead } from "@/components/ui/page-head";
import { formatTime, toInstant } from "@/lib/time";
import { useEditor } from "@/practice/editor-context";
import styles from "./notices.module.css";

const MOST_SAID = 5;

export function Notices() {
  const { editor, view } = useEditor();
  const { notices, refusals } = view;
  const refused = refusals.attributes ?? refusals.discipline ?? refusals.session_type;
  return (
    <>
      <OfflineLine />
      {notices.length > 0 && (
        <div className={styles.line} role="status">
          <IconRefresh size={18} stroke={1.6} aria-hidden className={styles.mark} />
          <div className={styles.text}>
            {notices.slice(0, MOST_SAID).map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
            {notices.length > MOST_SAID && <p>And {notices.length - MOST_SAID} more.</p>}
          </div>
          <Button variant="subtle" size="xs" onClick={editor.dismissNotices}>
            Seen
          </Button>
        </div>
      )}
      {refused && (
        <div className={styles.line} role="alert">
          <p className={styles.wrong}>{refused.messages.join(" ")} It is kept here, not on the server.</p>
        </div>
      )}
    </>
  );
}

/** The server is away though the device is online; without a network the shell says so. */
function OfflineLine() {
  const me = useMe();
  const { editor, view } = useEditor();
  if (view.phase !== "offline" || !navigator.onLine) return null;
  const since = view.offlineSince === null ? "" : ` since ${formatTime(toInstant(view.offlineSince), me)}`;
  return (
    <div className={styles.line} role="status">
      <IconCloudOff size={18} stroke={1.6} aria-hidden className={styles.off} />
      <p className={styles.text}>
        <b>No connection{since}.</b> {view.waiting === 1 ? "One change waits" : `${view.waiting} changes wait`} here and
        {view.waiting === 1 ? " goes" : " go"} out by {view.waiting === 1 ? "itself" : "themselves"}.
      </p>
      <Button variant="default" size="xs" onClick={editor.flush}>
        Try now
      </Button>
    </div>
  );
}

/** It went to the trash elsewhere while it stood open here. */
export function GonePanel() {
  const { editor, view } = useEditor();
  const [refusal, setRefusal] = useState<string | null>(null);
  const bringBack = async () => {
    try {
      const params = { path: { session_id: view.server.id } };
      editor.revive(unwrap(await api.POST("/api/sessions/{session_id}/restore", { params })));
    } catch (error) {
      setRefusal(sayProblem(error));
    }
  };
  return (
    <>
      <PageHead crumbs={[{ label: "Sessions", to: "/sessions" }]} />
      <ErrorPanel
        title="This session is not here any more."
        detail={
          refusal ??
          "It may be in the trash. What you changed last is kept on this device and is saved when it is back."
        }
      >
        <Button size="xs" variant="default" onClick={() => void bringBack()}>
          Bring it back
        </Button>
        <Button component={Link} to="/sessions" variant="subtle" size="xs">
          To the sessions
        </Button>
      </ErrorPanel>
    </>
  );
}
