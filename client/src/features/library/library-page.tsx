/** The library: one page, two tabs; what is looked for stands in the address. */

import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { activitiesQuery, archivedActivitiesQuery, templatesQuery } from "@/api/queries";
import { ActivitiesTab } from "@/features/library/activities-tab";
import { type LibraryView, readView, writeView } from "@/features/library/library-address";
import { LibraryChips } from "@/features/library/library-chips";
import { LibraryHead } from "@/features/library/library-head";
import { TemplatesTab } from "@/features/library/templates-tab";
import styles from "./library.module.css";

export type ChangeView = (change: Partial<LibraryView>, isStep?: boolean) => void;

export function LibraryPage() {
  const [search, setSearch] = useSearchParams();
  const view = readView(search);
  const templates = useQuery(templatesQuery(view.isArchived ? "archived" : "current"));
  const activities = useQuery(view.isArchived ? archivedActivitiesQuery : activitiesQuery);
  /** A step can be gone back from; everything else replaces what the address said. */
  const change: ChangeView = (wanted, isStep = false) =>
    setSearch((now) => writeView({ ...readView(now), ...wanted }), { replace: !isStep, preventScrollReset: true });
  return (
    <div className={styles.page}>
      <LibraryHead
        view={view}
        onChange={change}
        templateCount={templates.data?.length ?? null}
        activityCount={activities.data?.length ?? null}
      />
      <LibraryChips view={view} onChange={change} />
      {view.tab === "templates" ? (
        <TemplatesTab view={view} onChange={change} templates={templates} />
      ) : (
        <ActivitiesTab view={view} onChange={change} activities={activities} />
      )}
    </div>
  );
}
