/** The templates: rows at the left, the chosen one beside them or over them. */

import { Button, Drawer } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { UseQueryResult } from "@tanstack/react-query";
import { Link, useNavigate } from "react-router";
import { sayNotLoaded } from "@/api/client";
import type { TemplateItem } from "@/api/types";
import { Empty } from "@/components/ui/empty";
import { ErrorPanel } from "@/components/ui/error-panel";
import { StillRows } from "@/components/ui/still-rows";
import type { LibraryView } from "@/features/library/library-address";
import type { ChangeView } from "@/features/library/library-page";
import { shownTemplates } from "@/features/library/rows";
import { TemplateList } from "@/features/library/template-list";
import { TemplatePanel } from "@/features/library/template-panel";
import { useKeys } from "@/lib/keys";
import { useIsPhone } from "@/lib/use-phone";
import { templatePath } from "@/practice/template-places";
import styles from "./library.module.css";

export type TemplatesTabProps = {
  view: LibraryView;
  onChange: ChangeView;
  templates: UseQueryResult<TemplateItem[]>;
};

export function TemplatesTab({ view, onChange, templates }: TemplatesTabProps) {
  const navigate = useNavigate();
  const isDesk = useMediaQuery("(min-width: 80em)", true, { getInitialValueInEffect: false });
  const isPhone = useIsPhone();
  const rows = shownTemplates(templates.data ?? [], view);
  const open = rows.find(({ id }) => id === view.openId) ?? (isDesk ? rows[0] : undefined);
  useKeys({ e: () => open && void navigate(templatePath(open)) });
  const close = () => onChange({ openId: null });
  if (templates.isPending) return <StillRows label="Loading the templates" count={12} />;
  if (!templates.data) {
    const retry = () => void templates.refetch();
    return <ErrorPanel title="The templates did not load." detail={sayNotLoaded(templates.error)} onRetry={retry} />;
  }
  if (rows.length === 0) return <NoTemplates view={view} hasSome={templates.data.length > 0} onChange={onChange} />;
  return (
    <div className={styles.split}>
      <TemplateList
        rows={rows}
        openId={open?.id ?? null}
        onOpen={(openId) => onChange({ openId }, !isDesk)}
        onPass={isDesk ? (openId) => onChange({ openId }) : undefined}
      />
      {isDesk && open && (
        <aside aria-label={open.name} className={styles.side}>
          <TemplatePanel key={open.id} template={open} />
        </aside>
      )}
      {!isDesk && (
        <Drawer
          opened={open !== undefined}
          onClose={close}
          position={isPhone ? "bottom" : "right"}
          size={isPhone ? "auto" : 360}
          radius={isPhone ? "lg" : undefined}
          title={open?.name ?? ""}
          closeButtonProps={{ "aria-label": "Close", size: "lg" }}
          classNames={{ content: styles.sheet }}
        >
          {open && <TemplatePanel template={open} isInSheet />}
        </Drawer>
      )}
    </div>
  );
}

type NoTemplatesProps = { view: LibraryView; hasSome: boolean; onChange: ChangeView };

function NoTemplates({ view, hasSome, onChange }: NoTemplatesProps) {
  if (hasSome) {
    return (
      <Empty title="No template like that." detail="Nothing is gone: drop the search and the discipline to see all.">
        <Button variant="default" onClick={() => onChange({ q: "", discipline: null })}>
          Show all
        </Button>
      </Empty>
    );
  }
  if (view.isArchived) {
    return (
      <Empty title="Nothing is archived." detail="Archive a template from its menu: it is kept, and out of the way.">
        <Button variant="default" onClick={() => onChange({ isArchived: false })}>
          Show the templates
        </Button>
      </Empty>
    );
  }
  return (
    <Empty
      title="A template is a session you liked. Save one from its menu."
      detail="Or write a plan now: sections, activities, a time for each. Using it later costs one tap."
    >
      <Button component={Link} to="/library/templates/new">
        Write a plan
      </Button>
      <Button component={Link} to="/sessions" variant="default">
        Choose a session
      </Button>
    </Empty>
  );
}
