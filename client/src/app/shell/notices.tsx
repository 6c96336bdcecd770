/** One hairline bar above the page: said once, then only the save state speaks. */

import { UnstyledButton } from "@mantine/core";
import { IconCloudOff, IconInfoCircle, IconX } from "@tabler/icons-react";
import { type ReactNode, useEffect, useState } from "react";
import { setPageNotice, usePageNotice } from "@/lib/page-notice";
import { useIsOnline } from "@/lib/use-online";
import styles from "./notices.module.css";

type NoticeProps = { icon: ReactNode; children: ReactNode; onClose: () => void };

function Notice({ icon, children, onClose }: NoticeProps) {
  return (
    <div className={styles.notice} role="status">
      {icon}
      <span>{children}</span>
      <UnstyledButton className={styles.close} onClick={onClose} aria-label="Close this line">
        <IconX size={15} stroke={1.6} aria-hidden />
      </UnstyledButton>
    </div>
  );
}

export function Notices() {
  const notice = usePageNotice();
  const isOnline = useIsOnline();
  const [isClosed, setClosed] = useState(false);
  useEffect(() => {
    if (isOnline) setClosed(false);
  }, [isOnline]);
  return (
    <>
      {notice && (
        <Notice icon={<IconInfoCircle size={15} stroke={1.6} aria-hidden />} onClose={() => setPageNotice(null)}>
          {notice}
        </Notice>
      )}
      {!isOnline && !isClosed && (
        <Notice icon={<IconCloudOff size={15} stroke={1.6} aria-hidden />} onClose={() => setClosed(true)}>
          You are offline. What you see may be older; what you change is kept here until the server answers.
        </Notice>
      )}
    </>
  );
}
