/** The head of the library: its two tabs, the search for a name, and New. */

import { Button } from "@mantine/core";
import { IconPlus, IconRuler2, IconTemplate } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { PageHead } from "@/components/ui/page-head";
import { SearchField } from "@/components/ui/search-field";
import { Segmented } from "@/components/ui/segmented";
import type { LibraryTab, LibraryView } from "@/features/library/library-address";
import type { ChangeView } from "@/features/library/library-page";
import styles from "./library.module.css";

export type LibraryHeadProps = {
  view: LibraryView;
  onChange: ChangeView;
  templateCount: number | null;
  activityCount: number | null;
};

export function LibraryHead({ view, onChange, templateCount, activityCount }: LibraryHeadProps) {
  const isTemplates = view.tab === "templates";
  const named = (name: string, count: number | null) => (
    <span>
      {name} <span className={styles.count}>{count ?? ""}</span>
    </span>
  );
  const tabs = [
    {
      value: "templates",
      label: named("Templates", templateCount),
      icon: <IconTemplate size={15} stroke={1.6} aria-hidden />,
    },
    {
      value: "activities",
      label: named("Activities", activityCount),
      icon: <IconRuler2 size={15} stroke={1.6} aria-hidden />,
    },
  ] as const;
  return (
    <div className={styles.head}>
      <PageHead title="Library">
        <div className={styles.tabs}>
          <Segmented<LibraryTab>
            label="What of the library"
            value={view.tab}
            options={tabs}
            onChange={(tab) => onChange({ tab, openId: null }, true)}
          />
        </div>
        <NameSearch key={view.tab} value={view.q} onType={(q) => onChange({ q })} />
        <Button
          component={Link}
          to={isTemplates ? "/library/templates/new" : "/library/activities/new"}
          variant="default"
          className={styles.new}
          aria-label={isTemplates ? "New template" : "New activity"}
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
        >
          New
        </Button>
      </PageHead>
    </div>
  );
}

function NameSearch({ value, onType }: { value: string; onType: (text: string) => void }) {
  // The address follows the field, and the field the address when one goes back.
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const type = (text: string) => {
    setTyped(text);
    onType(text);
  };
  return (
    <SearchField label="Search by name" placeholder="Name" value={typed} className={styles.search} onType={type} />
  );
}
