/** The builder's page: head, the plan at the left, what it adds up to and what it is at the right. */

import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconPlayerPlay } from "@tabler/icons-react";
import { useNavigate } from "react-router";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { AboutCard } from "@/features/library/builder/about-card";
import { useBuilder } from "@/features/library/builder/builder-context";
import { FactsCard } from "@/features/library/builder/facts-card";
import { PlanCard } from "@/features/library/builder/plan-card";
import { PlanSections } from "@/features/library/builder/plan-sections";
import { ArchivedMark, EditorPage, EditorTitle } from "@/features/library/editor-page";
import { TemplateMenuItems } from "@/features/library/template-menu";
import { useTemplateActions } from "@/features/library/template-writes";
import styles from "./builder.module.css";

export function TemplateBuilder({ isNew }: { isNew: boolean }) {
  const { editor, view } = useBuilder();
  const crumbs = [
    { label: "Library", to: "/library" },
    { label: "Templates", to: "/library" },
  ];
  const side = (
    <>
      <PlanCard />
      <FactsCard />
      <AboutCard />
    </>
  );
  return (
    <EditorPage
      what="template"
      crumbs={crumbs}
      tabTitle={view.draft.name || "Template"}
      editor={editor}
      view={view}
      title={<TitleRow isNew={isNew} />}
      side={side}
    >
      <PlanSections />
    </EditorPage>
  );
}

function TitleRow({ isNew }: { isNew: boolean }) {
  const { editor, view } = useBuilder();
  const { copy, start } = useTemplateActions();
  const navigate = useNavigate();
  const { row, draft } = view;
  const isMade = row.version > 0;
  const acted = { ...row, name: draft.name, archived: draft.archived };
  return (
    <div className={styles.titleRow}>
      <DisciplineIcon discipline={draft.discipline} boxed />
      <EditorTitle
        what="template"
        name={draft.name}
        isNew={isNew}
        errors={view.errors.name}
        className={styles.title}
        onType={(name) => editor.edit((now) => ({ ...now, name }), { pace: "typing" })}
        onLeave={editor.flush}
      />
      {draft.archived && <ArchivedMark />}
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
