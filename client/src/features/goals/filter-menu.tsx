/** What to leave out: what is done, other disciplines, other deadlines, what is warm. */

import { ActionIcon, Indicator, Menu } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { DISCIPLINES } from "@/disciplines";
import type { TreeView } from "./hooks/use-tree-view";
import { countFilters, NO_FILTERS } from "./model/filters";
import type { Forest } from "./model/tree";
import styles from "./tree.module.css";

const ANY = "any";

export type FilterMenuProps = { forest: Forest; view: TreeView };

export function FilterMenu({ forest, view: { filters, setFilters } }: FilterMenuProps) {
  const count = countFilters(filters);
  const practised = DISCIPLINES.filter(
    ({ key }) => key === filters.discipline || forest.roots.some((root) => root.rollup.secondsByDiscipline.has(key)),
  );
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon
          variant="default"
          size="input-sm"
          className={styles.filterButton}
          aria-label={count > 0 ? `Filter, ${count} set` : "Filter"}
          title="Filter"
        >
          <Indicator disabled={count === 0} size={7} offset={1} color="var(--accent)">
            <IconFilter size={18} stroke={1.6} aria-hidden style={{ display: "block" }} />
          </Indicator>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.CheckboxItem checked={filters.isOpenOnly} onChange={(isOpenOnly) => setFilters({ isOpenOnly })}>
          Open only
        </Menu.CheckboxItem>
        <Menu.CheckboxItem checked={filters.isCold} onChange={(isCold) => setFilters({ isCold })}>
          Going cold
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.Label>Deadline</Menu.Label>
        <Menu.RadioGroup
          value={filters.due ?? ANY}
          onChange={(due) => setFilters({ due: due === "soon" || due === "overdue" ? due : null })}
        >
          <Menu.RadioItem value={ANY}>Any</Menu.RadioItem>
          <Menu.RadioItem value="soon">In 14 days</Menu.RadioItem>
          <Menu.RadioItem value="overdue">Was due</Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>Discipline</Menu.Label>
        <Menu.RadioGroup
          value={filters.discipline ?? ANY}
          onChange={(key) => setFilters({ discipline: key === ANY ? null : key })}
        >
          <Menu.RadioItem value={ANY}>All</Menu.RadioItem>
          {practised.map(({ key, label }) => (
            <Menu.RadioItem
              key={key}
              value={key}
              rightSection={<DisciplineIcon discipline={key} size={16} decorative />}
            >
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {count > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => setFilters(NO_FILTERS)}>Drop the filter</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
