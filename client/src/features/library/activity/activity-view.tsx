/** The activity's page: what is measured at the left, what it is and what was recorded at the right. */

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import { AutoText } from "@/components/ui/auto-text";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { type Crumb, PageHead } from "@/components/ui/page-head";
import { useActivity } from "@/features/library/activity/activity-context";
import { ActivityFacts } from "@/features/library/activity/activity-facts";
import { EndCard } from "@/features/library/activity/end-card";
import { HistoryCard } from "@/features/library/activity/history-card";
import { MetricsCard } from "@/features/library/activity/metrics-card";
import { SidesCard } from "@/features/library/activity/sides-card";
import { ActivityMenuItems } from "@/features/library/activity-menu";
import { EditorHead, EditorNotices } from "@/features/library/editor-head";
import styles from "./activity.module.css";

export type ActivityViewProps = { crumbs: readonly Crumb[]; isNew: boolean };

export function ActivityView({ crumbs, isNew }: ActivityViewProps) {
  const { editor, view } = useActivity();
  const isMade = view.row.version > 0;
  return (
    <div className={styles.page}>
      <PageHead crumbs={crumbs} tabTitle={view.draft.name || "Activity"}>
        <EditorHead view={view} />
      </PageHead>
      <EditorNotices editor={editor} view={view} what="activity" />
      <TitleRow isNew={isNew} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <MetricsCard />
          <SidesCard />
        </div>
        <div className={styles.side}>
          <ActivityFacts />
          {isMade && <HistoryCard />}
          {isMade && <EndCard />}
        </div>
      </div>
    </div>
  );
}

function TitleRow({ isNew }: { isNew: boolean }) {
  const { editor, view, draft, set } = useActivity();
  const navigate = useNavigate();
  const title = useRef<HTMLDivElement>(null);
  const wasNew = useRef(isNew);
  useEffect(() => {
    if (wasNew.current) title.current?.querySelector("textarea")?.select();
  }, []);
  const errors = draft.name.trim() === "" ? ["Give it a name. Until then it keeps the old one."] : view.errors.name;
  return (
    <div className={styles.titleRow}>
      <DisciplineIcon discipline={draft.discipline} boxed />
      <div ref={title} className={styles.naming}>
        <h1 className={styles.title}>
          <AutoText
            label="Name"
            value={draft.name}
            placeholder="Name of the activity"
            errors={errors}
            onType={(name) => set({ name }, { pace: "typing" })}
            onLeave={editor.flush}
          />
        </h1>
        <div className={styles.description}>
          <AutoText
            label="Description"
            value={draft.description ?? ""}
            placeholder="How it is done, and what counts."
            isMultiline
            errors={view.errors.description}
            onType={(description) => set({ description }, { pace: "typing" })}
            onLeave={editor.flush}
          />
        </div>
      </div>
      {draft.archived && <span className={styles.mark}>Archived</span>}
      {view.row.version > 0 && (
        <Menu position="bottom-end" width={240} clickOutsideEvents={["mousedown", "touchstart"]}>
          <Menu.Target>
            <ActionIcon variant="subtle" size="lg" aria-label="More about this activity">
              <IconDots size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown className={styles.menu}>
            <ActivityMenuItems
              activity={{ ...view.row, ...draft }}
              onRemoved={() => void navigate("/library?tab=activities")}
            />
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
