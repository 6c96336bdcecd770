/** The screen of a drill: one way back, what it is, the thing itself as large as possible, controls at the foot. */

import { ActionIcon, Button, Drawer } from "@mantine/core";
import { IconCheck, IconChevronDown, IconLayoutSidebarRight } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { SaveState } from "@/components/ui/save-state";
import type { DisciplineKey } from "@/disciplines/contract";
import { keepKeys } from "@/drills/keep-keys";
import { ThemeButton } from "@/drills/theme-button";
import { useSaveStatus } from "@/lib/save-status";
import { useIsPhone } from "@/lib/use-phone";
import styles from "./drill-frame.module.css";

export type DrillFrameProps = {
  discipline: DisciplineKey;
  title: string;
  /** One quiet line beside the title. */
  sub?: string;
  /** At the right of the head. */
  clock?: ReactNode;
  /** Small buttons at the right of the head. */
  tools?: ReactNode;
  onLeave: () => void;
  /** Absent: there is nothing to finish. */
  onFinish?: () => void;
  /** The panel at the right; a sheet on the phone. */
  side?: ReactNode;
  /** What the panel holds. */
  sideLabel?: string;
  foot?: ReactNode;
  children: ReactNode;
};

export function DrillFrame({ side, sideLabel = "More", foot, children, ...head }: DrillFrameProps) {
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  return (
    <article className={styles.frame} aria-label={head.title} data-plain={!foot || undefined}>
      <Head {...head} sideLabel={sideLabel} onSide={side && isPhone ? () => setOpen(true) : undefined} />
      <div className={styles.body}>
        <div className={styles.main}>
          <div className={styles.stage}>{children}</div>
          {foot && <div className={styles.foot}>{foot}</div>}
        </div>
        {side && !isPhone && (
          <aside className={styles.side} aria-label={sideLabel} onMouseDown={keepKeys}>
            {side}
          </aside>
        )}
      </div>
      {side && isPhone && (
        <Drawer
          opened={isOpen}
          onClose={() => setOpen(false)}
          position="bottom"
          size="auto"
          title={sideLabel}
          classNames={{ content: styles.drawer, inner: styles.drawerPlace }}
          closeButtonProps={{ "aria-label": "Close", size: "lg" }}
        >
          <div className={styles.sheet}>{side}</div>
        </Drawer>
      )}
    </article>
  );
}

type HeadProps = Omit<DrillFrameProps, "side" | "foot" | "children"> & { onSide: (() => void) | undefined };

function Head({ discipline, title, sub, clock, tools, onLeave, onFinish, sideLabel, onSide }: HeadProps) {
  const { state, count, onLook } = useSaveStatus();
  return (
    <header className={styles.head}>
      <ActionIcon variant="subtle" size={44} color="gray" onClick={onLeave} aria-label="Back" title="Back (Esc)">
        <IconChevronDown size={22} stroke={1.6} aria-hidden />
      </ActionIcon>
      <DisciplineIcon discipline={discipline} boxed decorative />
      <h1 className={styles.title}>{title}</h1>
      {sub && <span className={styles.sub}>{sub}</span>}
      <span className={styles.right}>
        {clock}
        <span className={styles.saved} data-quiet={state === "idle" || state === "saving" || state === "saved"}>
          <SaveState state={state} count={count} onLook={state === "conflict" ? onLook : undefined} />
        </span>
        {tools}
        {onSide ? (
          <ActionIcon variant="subtle" size={44} color="gray" onClick={onSide} aria-label={sideLabel}>
            <IconLayoutSidebarRight size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        ) : (
          <ThemeButton />
        )}
        {onFinish && (
          <Button
            variant="default"
            className={styles.finish}
            leftSection={<IconCheck size={16} stroke={1.6} aria-hidden />}
            onClick={onFinish}
            aria-label="Finish"
          >
            <span className={styles.finishWord}>Finish</span>
          </Button>
        )}
      </span>
    </header>
  );
}
