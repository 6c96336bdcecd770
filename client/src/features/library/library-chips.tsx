/** The chips under the head: disciplines, order, and what is archived. */

import { Menu } from "@mantine/core";
import { IconArchive, IconCheck, IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { archivedActivitiesQuery, disciplinesQuery, templatesQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { Chip, ChipRow, ToggleChip } from "@/components/ui/chip";
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
    <ChipRow label="Show only" isOneLine>
      <DisciplineChips value={view.discipline} onPick={(discipline) => onChange({ discipline })} />
      <span className={styles.gap} />
      <SortChip value={view.sort} onPick={(sort) => onChange({ sort })} />
      <ArchivedChip view={view} onChange={onChange} />
    </ChipRow>
  );
}

function DisciplineChips({ value, onPick }: { value: string | null; onPick: (key: string | null) => void }) {
  const me = useMe();
  const { data = [] } = useQuery(disciplinesQuery);
  const isOwn = (key: string) => me.disciplines.includes(key);
  const ordered = [...data].sort((one, other) => Number(isOwn(other.key)) - Number(isOwn(one.key)));
  return (
    <>
      <ToggleChip isOn={value === null} onClick={() => onPick(null)}>
        All
      </ToggleChip>
      {ordered.map(({ key, label }) => (
        <ToggleChip key={key} isOn={key === value} onClick={() => onPick(key === value ? null : key)}>
          <DisciplineIcon discipline={key} size={14} decorative />
          {label}
        </ToggleChip>
      ))}
    </>
  );
}

function SortChip({ value, onPick }: { value: LibrarySort; onPick: (sort: LibrarySort) => void }) {
  const present = SORTS.find(({ key }) => key === value);
  return (
    <Menu position="bottom-end" clickOutsideEvents={["mousedown", "touchstart"]}>
      <Menu.Target>
        <Chip aria-label={`Order: ${present?.label}. Change`}>
          {present?.label}
          <IconChevronDown size={13} stroke={1.6} aria-hidden />
        </Chip>
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
    <ToggleChip isOn={view.isArchived} onClick={() => onChange({ isArchived: !view.isArchived, openId: null }, true)}>
      <IconArchive size={14} stroke={1.6} aria-hidden />
      Archived {count}
    </ToggleChip>
  );
}
