/** The chips under the head: disciplines, order, and what is archived. */

import { Menu } from "@mantine/core";
import { IconArchive, IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { archivedActivitiesQuery, disciplinesQuery, templatesQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import type { LibrarySort, LibraryView } from "@/features/library/library-address";
import type { ChangeView } from "@/features/library/library-page";
import styles from "./library.module.css";

const SORTS: readonly { key: LibrarySort; label: string }[] = [
  { key: "used", label: "Last used" },
  { key: "name", label: "Name" },
];

export type LibraryChipsProps = { view: LibraryView; onChange: ChangeView };

export function LibraryChips({ view, onChange }: LibraryChipsProps) {
  return (
    <fieldset className={styles.chips}>
      <legend className="visually-hidden">Show only</legend>
      <DisciplineChips value={view.discipline} onPick={(discipline) => onChange({ discipline })} />
      <span className={styles.gap} />
      <SortChip value={view.sort} onPick={(sort) => onChange({ sort })} />
      <ArchivedChip view={view} onChange={onChange} />
    </fieldset>
  );
}

function DisciplineChips({ value, onPick }: { value: string | null; onPick: (key: string | null) => void }) {
  const me = useMe();
  const { data = [] } = useQuery(disciplinesQuery);
  const isOwn = (key: string) => me.disciplines.includes(key);
  const ordered = [...data].sort((one, other) => Number(isOwn(other.key)) - Number(isOwn(one.key)));
  return (
    <>
      <button
        type="button"
        className={styles.chip}
        data-on={value === null}
        aria-pressed={value === null}
        onClick={() => onPick(null)}
      >
        All
      </button>
      {ordered.map(({ key, label }) => (
        <button
          key={key}
          type="button"
          className={styles.chip}
          data-on={key === value}
          aria-pressed={key === value}
          onClick={() => onPick(key === value ? null : key)}
        >
          <DisciplineIcon discipline={key} size={14} decorative />
          {label}
        </button>
      ))}
    </>
  );
}

function SortChip({ value, onPick }: { value: LibrarySort; onPick: (sort: LibrarySort) => void }) {
  const present = SORTS.find(({ key }) => key === value);
  return (
    <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <button type="button" className={styles.chip} aria-label={`Order: ${present?.label}. Change`}>
          {present?.label}
          <IconChevronDown size={13} stroke={1.6} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {SORTS.map(({ key, label }) => (
          <Menu.Item
            key={key}
            rightSection={key === value ? <IconCheck size={15} aria-label="now" /> : null}
            onClick={() => onPick(key)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ArchivedChip({ view, onChange }: LibraryChipsProps) {
  const templates = useQuery({ ...templatesQuery("archived"), enabled: view.tab === "templates" });
  const activities = useQuery({ ...archivedActivitiesQuery, enabled: view.tab === "activities" });
  const count = (view.tab === "templates" ? templates : activities).data?.length ?? 0;
  return (
    <button
      type="button"
      className={styles.chip}
      data-on={view.isArchived}
      aria-pressed={view.isArchived}
      onClick={() => onChange({ isArchived: !view.isArchived, openId: null }, true)}
    >
      <IconArchive size={14} stroke={1.6} aria-hidden />
      Archived {count}
    </button>
  );
}
