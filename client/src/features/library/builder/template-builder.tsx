/** The builder's page: head, the plan at the left, what it adds up to and what it is at the right. */

import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconPlayerPlay } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import { AutoText } from "@/components/ui/auto-text";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { PageHead } from "@/components/ui/page-head";
import { AboutCard } from "@/features/library/builder/about-card";
import { useBuilder } from "@/features/library/builder/builder-context";
import { FactsCard } from "@/features/library/builder/facts-card";
import { PlanCard } from "@/features/library/builder/plan-card";
import { PlanSections } from "@/features/library/builder/plan-sections";
import { EditorHead, EditorNotices } from "@/features/library/editor-head";
import { TemplateMenuItems } from "@/features/library/template-menu";
import { useTemplateActions } from "@/features/library/template-writes";
import styles from "./builder.module.css";

export function TemplateBuilder({ isNew }: { isNew: boolean }) {
  const { editor, view } = useBuilder();
  const crumbs = [
    { label: "Library", to: "/library" },
    { label: "Templates", to: "/library" },
  ];
  return (
    <div className={styles.page}>
      <PageHead crumbs={crumbs} tabTitle={view.draft.name || "Template"}>
        <EditorHead view={view} />
      </PageHead>
      <EditorNotices editor={editor} view={view} what="template" />
      <TitleRow isNew={isNew} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <PlanSections />
        </div>
        <div className={styles.side}>
          <PlanCard />
          <FactsCard />
          <AboutCard />
        </div>
      </div>
    </div>
  );
}

function TitleRow({ isNew }: { isNew: boolean }) {
  const { editor, view } = useBuilder();
  const { copy, start } = useTemplateActions();
  const navigate = useNavigate();
  const title = useRef<HTMLHeadingElement>(null);
  const wasNew = useRef(isNew);
  useEffect(() => {
    if (wasNew.current) title.current?.querySelector("textarea")?.select();
  }, []);
  const { row, draft } = view;
  const isMade = row.version > 0;
  const acted = { id: row.id, name: draft.name, archived: draft.archived };
  const errors = draft.name.trim() === "" ? ["Give it a name. Until then it keeps the old one."] : view.errors.name;
  return (
    <div className={styles.titleRow}>
      <DisciplineIcon discipline={draft.discipline} boxed />
      <h1 ref={title} className={styles.title}>
        <AutoText
          label="Name"
          value={draft.name}
          placeholder="Name of the template"
          errors={errors}
          onType={(name) => editor.edit((now) => ({ ...now, name }), { pace: "typing" })}
          onLeave={editor.flush}
        />
      </h1>
      {draft.archived && <span className={styles.mark}>Archived</span>}
      <Button variant="default" className={styles.copy} disabled={!isMade} onClick={() => void copy(acted)}>
        Copy
      </Button>
      <Button
        leftSection={<IconPlayerPlay size={15} stroke={1.6} aria-hidden />}
        disabled={!isMade}
        onClick={() => void start(row.id)}
      >
        Use now
      </Button>
      {isMade && (
        <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
          <Menu.Target>
            <ActionIcon variant="subtle" size="lg" aria-label="More about this template">
              <IconDots size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <TemplateMenuItems template={acted} onRemoved={() => void navigate("/library")} />
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
