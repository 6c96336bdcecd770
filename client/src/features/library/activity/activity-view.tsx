/** The activity's page: what is measured at the left, what it is and what was recorded at the right. */

import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { AutoText } from "@/components/ui/auto-text";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import type { Crumb } from "@/components/ui/page-head";
import { TallMenu } from "@/components/ui/tall-menu";
import { useActivity } from "@/features/library/activity/activity-context";
import { ActivityFacts } from "@/features/library/activity/activity-facts";
import { EndCard } from "@/features/library/activity/end-card";
import { HistoryCard } from "@/features/library/activity/history-card";
import { MetricsCard } from "@/features/library/activity/metrics-card";
import { SidesCard } from "@/features/library/activity/sides-card";
import { ActivityMenuItems } from "@/features/library/activity-menu";
import { ArchivedMark, EditorPage, EditorTitle } from "@/features/library/editor-page";
import styles from "./activity.module.css";

export type ActivityViewProps = { crumbs: readonly Crumb[]; isNew: boolean };

export function ActivityView({ crumbs, isNew }: ActivityViewProps) {
  const { editor, view } = useActivity();
  const isMade = view.row.version > 0;
  const side = (
    <>
      <ActivityFacts />
      {isMade && <HistoryCard />}
      {isMade && <EndCard />}
    </>
  );
  return (
    <EditorPage
      what="activity"
      crumbs={crumbs}
      tabTitle={view.draft.name || "Activity"}
      editor={editor}
      view={view}
      title={<TitleRow isNew={isNew} />}
      side={side}
    >
      <MetricsCard />
      <SidesCard />
    </EditorPage>
  );
}

function TitleRow({ isNew }: { isNew: boolean }) {
  const { editor, view, draft, set } = useActivity();
  const navigate = useNavigate();
  return (
    <div className={styles.titleRow}>
      <DisciplineIcon discipline={draft.discipline} boxed />
      <div className={styles.naming}>
        <EditorTitle
          what="activity"
          name={draft.name}
          isNew={isNew}
          errors={view.errors.name}
          onType={(name) => set({ name }, { pace: "typing" })}
          onLeave={editor.flush}
        />
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
      {draft.archived && <ArchivedMark />}
      {view.row.version > 0 && (
        <Menu position="bottom-end" width={240} clickOutsideEvents={["mousedown", "touchstart"]}>
          <Menu.Target>
            <ActionIcon variant="subtle" size="lg" aria-label="More about this activity">
              <IconDots size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <TallMenu>
            <ActivityMenuItems
              activity={{ ...view.row, ...draft }}
              onRemoved={() => void navigate("/library?tab=activities")}
            />
          </TallMenu>
        </Menu>
      )}
    </div>
  );
}
