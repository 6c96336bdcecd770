/** The filters: one row of chips, each kept in the address. */

import { useQuery } from "@tanstack/react-query";
import { disciplinesQuery, sessionTotalsQuery } from "@/api/queries";
import { useMe } from "@/api/use-me";
import { ChipRow, ToggleChip } from "@/components/ui/chip";
import { DisciplineIcon } from "@/components/ui/discipline-icon";
import { GoalPicker } from "@/practice/goal-picker";
import { DropChip, OpenChip } from "./chip";
import styles from "./chips.module.css";
import { LengthChip, OutcomeChip } from "./choice-chips";
import { DaysChip } from "./days-chip";
import { countFilters, type ListFilters, NO_FILTERS, type Span, toQuery } from "./filters";
import { MoreChip } from "./more-chip";
import { SearchBox } from "./search-box";
import { useFilterNames } from "./use-filter-names";

export type FilterChipsProps = {
  filters: ListFilters;
  onChange: (filters: ListFilters, isTyping?: boolean) => void;
  today: string;
  /** The days that are shown. */
  span: Span;
  /** Whether the days are the filter's; a calendar has its own. */
  hasDays: boolean;
};

export function FilterChips({ filters, onChange, today, span, hasDays }: FilterChipsProps) {
  const { disciplines, outcomes, longer, shorter, goal } = filters;
  const names = useFilterNames(filters);
  const set = (change: Partial<ListFilters>) => onChange({ ...filters, ...change });
  return (
    <ChipRow label="Show only">
      <SearchBox
        value={filters.q ?? ""}
        onChange={(words) => onChange({ ...filters, q: words.trim() ? words : undefined }, true)}
      />
      {hasDays && <DaysChip filters={filters} today={today} onChange={set} />}
      <DisciplineChips chosen={disciplines} onChange={(keys) => set({ disciplines: keys })} />
      <OutcomeChip outcomes={outcomes} onChange={(next) => set({ outcomes: next })} />
      <GoalPicker value={goal ?? null} onPick={(id) => set({ goal: id ?? undefined, isUnfiled: false })}>
        {(toggle, isOpen) => (
          <OpenChip
            chosen={goal === undefined ? null : `Under: ${names.goal ?? "…"}`}
            label="Under: any goal"
            onClick={toggle}
            aria-expanded={isOpen}
            aria-haspopup="listbox"
            onDrop={() => set({ goal: undefined })}
          />
        )}
      </GoalPicker>
      <LengthChip longer={longer} shorter={shorter} onChange={set} />
      <UnfiledChip
        filters={filters}
        span={span}
        onFlip={() => set({ isUnfiled: !filters.isUnfiled, goal: undefined })}
      />
      <MoreChip filters={filters} onChange={set} />
      {(["type", "template", "activity"] as const).map((key) =>
        filters[key] === undefined ? null : (
          <DropChip key={key} label={names[key] ?? key} onDrop={() => set({ [key]: undefined })}>
            {names[key] ?? "…"}
          </DropChip>
        ),
      )}
      {countFilters(filters) > 1 && (
        <button type="button" className={styles.clear} onClick={() => onChange(NO_FILTERS)}>
          Drop all
        </button>
      )}
    </ChipRow>
  );
}

type DisciplineChipsProps = { chosen: string[]; onChange: (keys: string[]) => void };

function DisciplineChips({ chosen, onChange }: DisciplineChipsProps) {
  const me = useMe();
  const { data } = useQuery(disciplinesQuery);
  // The others are under "More".
  const isOwn = (key: string) => (me.disciplines.length > 0 ? me.disciplines.includes(key) : key !== "general");
  const shown = (data ?? []).filter(({ key }) => isOwn(key) || chosen.includes(key));
  return shown.map(({ key, label }) => {
    const isOn = chosen.includes(key);
    return (
      <ToggleChip
        key={key}
        isOn={isOn}
        onClick={() => onChange(isOn ? chosen.filter((one) => one !== key) : [...chosen, key])}
      >
        <DisciplineIcon discipline={key} size={14} decorative />
        {label}
      </ToggleChip>
    );
  });
}

function UnfiledChip({ filters, span, onFlip }: { filters: ListFilters; span: Span; onFlip: () => void }) {
  const asked = toQuery({ ...filters, goal: undefined, isUnfiled: true }, span);
  const { data } = useQuery(sessionTotalsQuery(asked));
  return (
    <ToggleChip isOn={filters.isUnfiled} onClick={onFlip}>
      Unfiled
      {data && <b>{data.session_count.toLocaleString("en")}</b>}
    </ToggleChip>
  );
}
